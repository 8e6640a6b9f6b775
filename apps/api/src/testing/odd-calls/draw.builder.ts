import fc from 'fast-check'

/** What a generator asks chance for. The same seed gives the same calls again. */
export interface Draw {
  pick<T>(from: readonly T[]): T
  chance(percent: number): boolean
}

/** @param generate the value of `fc.gen()` within a property */
export function drawFrom(generate: fc.GeneratorValue): Draw {
  const below = (limit: number) => generate(fc.nat, { max: limit - 1 })
  return {
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    chance: (percent) => below(100) < percent,
  }
}
