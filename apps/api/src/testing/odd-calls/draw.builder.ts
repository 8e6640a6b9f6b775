/** What a generator asks chance for. The same seed gives the same calls again. */
export interface Draw {
  pick<T>(from: readonly T[]): T
  chance(percent: number): boolean
  /** Whether values are drawn that the schema refuses by itself. They end at the gate, so most calls do without. */
  readonly isCareless: boolean
}

const CARELESS_PERCENT = 20

export function drawFrom(seed: number): Draw {
  const random = randomNumbers(seed)
  return {
    pick: (from) => from[Math.floor(random() * from.length)] as (typeof from)[number],
    chance: (percent) => random() * 100 < percent,
    isCareless: random() * 100 < CARELESS_PERCENT,
  }
}

/** @returns the list in another order */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomNumbers(seed)
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

/** mulberry32: small, and the same everywhere. A hundred thousand calls draw tens of millions of numbers. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
