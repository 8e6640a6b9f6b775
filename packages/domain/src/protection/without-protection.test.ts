import { expect, test } from 'vitest'
import { monthAfter } from './month-after.ts'
import { protectionStates } from './month-state.ts'
import {
  arrearsPayableUntil,
  longestUnprotectedSince,
  unprotectedSince,
  WITHOUT_PROTECTION,
} from './without-protection.ts'

const LAST_PAID = '2026-06-01'

test('months after the last paid one can be paid until the end of the months of arrears, as their states have it', () => {
  expect(unprotectedSince(LAST_PAID)).toBe('2026-07-01')
  expect(arrearsPayableUntil(LAST_PAID, 3)).toBe('2026-09-30')
  expect(arrearsPayableUntil('2026-11-01', 3)).toBe('2027-02-28')
  expect(arrearsPayableUntil(LAST_PAID, 0)).toBe('2026-06-30')
  const months = Array.from({ length: 7 }, (_, at) => monthAfter(LAST_PAID, at))
  const states = (current: string) =>
    protectionStates(
      months.map((month) => ({ month, step: month === LAST_PAID ? 'PAID' : 'BILLED', isPosted: false })),
      current,
      3,
    )
  // July in September, and in October when the last day is over.
  expect(states('2026-09-01')[1]).toBe('GRACE')
  expect(states('2026-10-01')[1]).toBe('LAPSED')
})

test('the month of today is in grace or ended, never lapsed', () => {
  for (const at of [1, 2, 3, 4, 5, 12]) {
    const current = monthAfter(LAST_PAID, at)
    const facts = [LAST_PAID, current].map((month) => ({
      month,
      step: month === LAST_PAID ? ('PAID' as const) : ('BILLED' as const),
      isPosted: false,
    }))
    const state = protectionStates(facts, current, 3)[1]
    expect(state).toBe(at <= 3 ? 'GRACE' : 'ENDED')
    expect(WITHOUT_PROTECTION).toContain(state)
  }
})

test('people have been without protection since the first month in a row that ends today', () => {
  const month = (name: string, ...cells: [state: string, people: number][]) => ({
    month: `2026-${name}-01`,
    cells: cells.map(([state, people]) => ({ state, people })),
  })
  expect(
    longestUnprotectedSince([
      month('04', ['PROTECTED', 42]),
      month('05', ['LAPSED', 2], ['PROTECTED', 40]),
      month('06', ['PROTECTED', 42]),
      month('07', ['LAPSED', 40], ['PROTECTED', 2]),
      month('08', ['ENDED', 40], ['AFTER_DEATH', 1]),
      month('09', ['GRACE', 40]),
    ]),
  ).toBe('2026-07-01')
  expect(longestUnprotectedSince([month('08', ['ENDED', 4]), month('09', ['PROTECTED', 4], ['AFTER_DEATH', 1])])).toBe(
    null,
  )
  expect(longestUnprotectedSince([month('08', ['ENDED', 4]), month('09', ['GRACE', 4])])).toBe('2026-08-01')
  expect(longestUnprotectedSince([])).toBe(null)
})
