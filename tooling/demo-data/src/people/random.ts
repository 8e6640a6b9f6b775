/** Chance that can be repeated: the same seed gives the same people on every machine. */
export interface Chance {
  /** From 0 to just below 1. */
  next(): number
  /** Whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  happens(probability: number): boolean
  pick<T>(list: readonly T[]): T
}

/** One of several, by weight. */
export interface Weighted<T> {
  pickWith(chance: Chance): T
}

/**
 * A generator of its own for each text, so that one area's people do not change when another area gets more of them.
 *
 * sfc32 of Chris Doty-Humphrey's PractRand: small, fast and good enough to invent people; never for keys.
 */
export function chanceOf(seed: string): Chance {
  let [a, b, c] = [hash(seed, 0x9e3779b9), hash(seed, 0x243f6a88), hash(seed, 0xb7e15162)]
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 0x1_0000_0000
  }
  for (let round = 0; round < 12; round++) next()
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (probability) => next() < probability,
    pick: (list) => {
      const item = list[Math.floor(next() * list.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
  }
}

/** @param weights zero or more each; they need not add up to anything in particular */
export function weighted<T>(entries: readonly (readonly [T, number])[]): Weighted<T> {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  if (total <= 0) throw new RangeError('nothing has a weight')
  return {
    pickWith: (chance) => {
      let left = chance.next() * total
      for (const [value, weight] of entries) {
        left -= weight
        if (left < 0) return value
      }
      const last = entries.findLast(([, weight]) => weight > 0)
      return (last as readonly [T, number])[0]
    },
  }
}

/** FNV-1a. */
function hash(text: string, start: number): number {
  let value = start ^ 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value | 0
}
