import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitByLargestRemainder } from '../money/money.ts'
import { type CheckedMonth, type CheckedPart, type TraceCheck, traceChecks } from './trace-checks.ts'

const PART: CheckedPart = {
  rupiah: 16_800n,
  bill: { billedRupiah: 33_600n, paidRupiah: 33_600n, receivedRupiah: 33_600n },
  lines: [{ committedRupiah: 33_600n, ceilingRupiah: 40_000n }],
}
const MONTH: CheckedMonth = { contributionRupiah: 16_800n, parts: [PART], decrees: 1 }

const answers = (month: Partial<CheckedMonth>) =>
  Object.fromEntries(traceChecks({ ...MONTH, ...month }).map(({ check, holds }) => [check, holds])) as Record<
    TraceCheck,
    boolean | null
  >
const withBill = (bill: Partial<NonNullable<CheckedPart['bill']>>): Partial<CheckedMonth> => ({
  parts: [{ ...PART, bill: { billedRupiah: 33_600n, paidRupiah: 33_600n, receivedRupiah: 33_600n, ...bill } }],
})

describe('the checks of a traced month', () => {
  test('all hold where it is paid, received and within the budget', () => {
    expect(Object.values(answers({}))).toEqual([true, true, true, true, true])
  })

  test('parts that are not the whole contribution are wrong by one rupiah already', () => {
    expect(answers({ contributionRupiah: 16_801n }).SHARES_ADD_UP).toBe(false)
    expect(answers({ contributionRupiah: null }).SHARES_ADD_UP).toBeNull()
    expect(answers({ parts: [{ ...PART, rupiah: null }] }).SHARES_ADD_UP).toBeNull()
  })

  test('parts by largest remainder always add up', () => {
    const weights = fc.array(fc.bigInt(1n, 10_000n), { minLength: 1, maxLength: 13 })
    fc.assert(
      fc.property(fc.bigInt(1n, 10_000_000n), weights, (whole, shares) => {
        const parts = splitByLargestRemainder(whole, shares).map((rupiah) => ({ ...PART, rupiah }))
        expect(answers({ contributionRupiah: whole, parts }).SHARES_ADD_UP).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })

  test('a month that two decrees pay is wrong', () => {
    expect(answers({ decrees: 2 }).PAID_ONCE).toBe(false)
  })

  test('a line that is committed beyond its ceiling is wrong; without a line nothing can be told', () => {
    const line = { committedRupiah: 40_001n, ceilingRupiah: 40_000n }
    expect(answers({ parts: [{ ...PART, lines: [line] }] }).BUDGET_HOLDS).toBe(false)
    expect(answers({ parts: [{ ...PART, lines: [] }] }).BUDGET_HOLDS).toBeNull()
  })

  test('money that is still to come is no mistake, whoever of the payers owes it', () => {
    expect(answers(withBill({ paidRupiah: 33_599n, receivedRupiah: 0n }))).toMatchObject({
      BILL_PAID: null,
      MONEY_ARRIVED: null,
    })
    expect(answers(withBill({ receivedRupiah: 33_599n }))).toMatchObject({ BILL_PAID: true, MONEY_ARRIVED: null })
    const half = { ...PART, rupiah: 8_400n }
    expect(answers({ parts: [half, { ...half, bill: null }] })).toMatchObject({ SHARES_ADD_UP: true, BILL_PAID: null })
  })
})
