import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOf, weighted } from './random.ts'

describe('chance', () => {
  test('repeats itself for the same seed and not for another', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, chanceOf(seed).next)
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(draw(a)).toEqual(draw(a))
        if (a !== b) expect(draw(a)).not.toEqual(draw(b))
      }),
    )
  })

  test('stays within its bounds, both included', () => {
    const chance = chanceOf('bounds')
    const drawn = new Set(Array.from({ length: 1_000 }, () => chance.between(3, 7)))
    expect([...drawn].sort()).toEqual([3, 4, 5, 6, 7])
  })

  test('takes what weighs more more often, and never what weighs nothing', () => {
    const [chance, die] = [
      chanceOf('weights'),
      weighted([
        ['heavy', 9],
        ['light', 1],
        ['none', 0],
      ] as const),
    ]
    const counts: Record<string, number> = {}
    for (let roll = 0; roll < 10_000; roll++) {
      const fallen = die.pickWith(chance)
      counts[fallen] = (counts[fallen] ?? 0) + 1
    }
    expect(counts.none).toBe(undefined)
    expect((counts.heavy ?? 0) / (counts.light ?? 1)).toBeGreaterThan(7.5)
    expect((counts.heavy ?? 0) / (counts.light ?? 1)).toBeLessThan(10.5)
  })

  test('nothing can be picked from what has no weight', () => {
    expect(() => weighted([['none', 0]])).toThrow(RangeError)
  })
})
