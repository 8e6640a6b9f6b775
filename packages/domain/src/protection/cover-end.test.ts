import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthsAtStake, NOTICE_DAYS, noticeDue } from './cover-end.ts'
import { monthAfter } from './month-after.ts'

const month = (at: number) => monthAfter('2026-01-01', at)
const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)

test('as many months are at stake as follow in the year', () => {
  expect(['2026-01-01', '2026-03-01', '2026-12-01'].map(monthsAtStake)).toEqual([12, 10, 1])
})

describe('a notice', () => {
  test('is due from its day on, until the next one is, and never on the day itself', () => {
    const due = (days: number) => noticeDue('2027-01-01', dayBefore('2027-01-01', days))
    expect([91, 90, 61, 60, 31, 30, 8, 7, 1, 0, -1].map(due)).toEqual([null, 90, 90, 60, 60, 30, 30, 7, 7, null, null])
  })

  test('is the smallest that the days left have reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -30, max: 200 }), (at, days) => {
        const reached = NOTICE_DAYS.filter((before) => days > 0 && days <= before)
        expect(noticeDue(month(at), dayBefore(month(at), days))).toBe(
          reached.length === 0 ? null : Math.min(...reached),
        )
      }),
      { numRuns: 10_000 },
    )
  })
})
