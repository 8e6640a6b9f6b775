import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaQuotas, villageQuotas } from './village-quotas.ts'

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)
const villages = Array.from({ length: 40 }, (_, index) => `61.12.05.${2001 + index}`)

describe('quotas', () => {
  test('of areas and of villages add up to the whole, however many people there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), fc.string(), (people, seed) => {
        expect(sum(areaQuotas(people).values())).toBe(people)
        expect(sum(villageQuotas(seed, villages, people).map((village) => village.people))).toBe(people)
      }),
      { numRuns: 50 },
    )
  })

  test('no village is more than three times another, and a village’s size does not change with the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40_000, max: 200_000 }), (people) => {
        const sizes = villageQuotas('seed', villages, people).map((village) => village.people)
        expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(3.05)
        const shares = villageQuotas('seed', villages, people * 2).map((village) => village.people / (people * 2))
        for (const [index, share] of shares.entries()) expect(share).toBeCloseTo((sizes[index] ?? 0) / people, 3)
      }),
      { numRuns: 30 },
    )
  })
})
