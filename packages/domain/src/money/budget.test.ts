import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetStageActions, nextBudgetStages, remainingRupiah, shareInTurn } from './budget.ts'

describe('stages of a budget', () => {
  test('begin with the plan or the first budget, and shifts and changes follow each other', () => {
    expect(nextBudgetStages(null)).toEqual(['RKA', 'MURNI'])
    expect(nextBudgetStages('RKA')).toEqual(['MURNI'])
    expect(nextBudgetStages('MURNI')).toEqual(['PERGESERAN', 'PERUBAHAN'])
    expect(nextBudgetStages('PERUBAHAN')).toEqual(['PERGESERAN', 'PERUBAHAN'])
  })

  test('are decided once', () => {
    expect(budgetStageActions('PROPOSED')).toEqual(['APPROVE', 'WITHDRAW'])
    expect(budgetStageActions('APPROVED')).toEqual([])
    expect(budgetStageActions('WITHDRAWN')).toEqual([])
  })
})

test('what is paid was committed before: it is not taken off twice', () => {
  expect(remainingRupiah({ ceilingRupiah: 100n, committedRupiah: 60n, paidRupiah: 60n })).toBe(40n)
})

describe('sharing in turn', () => {
  const weights = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 14n }), { minLength: 1, maxLength: 5 })
    .filter((all) => all.some((weight) => weight > 0n))

  test('adds up, and no share is more than what is open', () => {
    fc.assert(
      fc.property(weights, fc.bigInt({ min: 0n, max: 10n ** 6n }), (open, part) => {
        const amount = (open.reduce((sum, weight) => sum + weight, 0n) * part) / 10n ** 6n
        const shares = shareInTurn(amount, open)
        expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(amount)
        shares.forEach((share, at) => {
          expect(share >= 0n && share <= (open[at] ?? 0n)).toBe(true)
        })
      }),
      { numRuns: 10_000 },
    )
  })

  test('shares a bill of work accident and death as its list did', () => {
    expect(shareInTurn(16_800n, [10_000n, 6_800n])).toEqual([10_000n, 6_800n])
    expect(shareInTurn(16_799n, [10_000n, 6_800n])).toEqual([9_999n, 6_800n])
  })

  test('refuses what cannot be shared', () => {
    expect(() => shareInTurn(-1n, [1n])).toThrow(RangeError)
    expect(() => shareInTurn(1n, [0n])).toThrow(RangeError)
    expect(() => shareInTurn(1n, [2n, -1n])).toThrow(RangeError)
  })
})
