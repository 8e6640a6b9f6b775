import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import {
  CASH_PLAN_MONTHS,
  evenMonths,
  firstMonthBeyondPlan,
  monthOfYear,
  plannedThrough,
  unplannedRupiah,
} from './cash-plan.ts'
import { cashPlanInput } from './cash-plan-input.ts'

const amount = fc.bigInt({ min: 0n, max: 10n ** 14n })
const plan = fc.array(amount, { minLength: CASH_PLAN_MONTHS, maxLength: CASH_PLAN_MONTHS })
const monthNumber = fc.integer({ min: 1, max: CASH_PLAN_MONTHS })
const letters = fc.array(fc.record({ lastMonth: monthNumber, rupiah: amount }), { maxLength: 8 })

test('what is planned grows by each month, from nothing to the whole plan', () => {
  fc.assert(
    fc.property(plan, monthNumber, amount, (months, month, rest) => {
      expect(plannedThrough(months, month) - plannedThrough(months, month - 1)).toBe(months[month - 1])
      expect(plannedThrough(months, 0)).toBe(0n)
      const total = plannedThrough(months, CASH_PLAN_MONTHS)
      expect(unplannedRupiah(months, total + rest)).toBe(rest)
    }),
    { numRuns: 10_000 },
  )
})

test('even months add up to the ceiling and differ by a rupiah at most', () => {
  fc.assert(
    fc.property(amount, (ceiling) => {
      const months = evenMonths(ceiling)
      expect(months).toHaveLength(CASH_PLAN_MONTHS)
      expect(unplannedRupiah(months, ceiling)).toBe(0n)
      const sorted = [...months].sort((a, b) => Number(a - b))
      expect((sorted.at(-1) ?? 0n) - (sorted[0] ?? 0n)).toBeLessThanOrEqual(1n)
    }),
    { numRuns: 10_000 },
  )
})

test('letters that are approved one by one never end beyond the plan, in whatever order they come', () => {
  fc.assert(
    fc.property(plan, letters, (months, proposed) => {
      const approved: { lastMonth: number; rupiah: bigint }[] = []
      for (const letter of proposed) if (firstMonthBeyondPlan(months, approved, letter) === null) approved.push(letter)
      // The model: each letter waits until its last month, and is paid from what the plan has gathered until then.
      for (let month = 1; month <= CASH_PLAN_MONTHS; month++) {
        let ended = 0n
        for (const letter of approved) if (letter.lastMonth <= month) ended += letter.rupiah
        let gathered = 0n
        for (const [at, rupiah] of months.entries()) if (at < month) gathered += rupiah
        expect(ended).toBeLessThanOrEqual(gathered)
      }
    }),
    { numRuns: 10_000 },
  )
})

test('a letter may have all that is planned until its last month, and not a rupiah more', () => {
  const months = evenMonths(1_200n)
  expect(firstMonthBeyondPlan(months, [], { lastMonth: 3, rupiah: 300n })).toBeNull()
  expect(firstMonthBeyondPlan(months, [], { lastMonth: 3, rupiah: 301n })).toBe(3)
  // A later letter has taken the months of this one.
  expect(firstMonthBeyondPlan(months, [{ lastMonth: 6, rupiah: 600n }], { lastMonth: 3, rupiah: 1n })).toBe(6)
})

test.each([
  ['2025-12-31', 1],
  ['2026-01-01', 1],
  ['2026-11-30', 11],
  ['2026-12-31', 12],
  ['2027-01-02', 12],
])('%s counts in month %i of 2026', (day, month) => {
  expect(monthOfYear(day, 2026)).toBe(month)
})

function faultsOf(months: readonly string[]): readonly string[] {
  const outcome = checkInput(cashPlanInput({ ceiling: 1_200n }), { months })
  if ('output' in outcome) return []
  return outcome.faults.map(({ path, refused }) => `${path} ${refused !== null && 'key' in refused ? refused.key : ''}`)
}

test.each([
  [Array.from({ length: 12 }, () => '100'), []],
  [['0', ...Array.from({ length: 11 }, () => '100')], []],
  [Array.from({ length: 11 }, () => '100'), ['months CASH_PLAN_MONTHS_INVALID']],
  [Array.from({ length: 12 }, () => '0'), ['months CASH_PLAN_MONTHS_INVALID']],
  [Array.from({ length: 12 }, () => '101'), ['months CASH_PLAN_BEYOND_CEILING']],
])('the months %j have the faults %j', (months, faults) => {
  expect(faultsOf(months)).toEqual(faults)
})
