import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfCover, monthsAtStake, NOTICE_DAYS, noticeDue } from './cover-end.ts'
import { monthAfter } from './month-after.ts'

const month = (at: number) => monthAfter('2026-01-01', at)
const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)

describe('the end of cover', () => {
  test('is the last month without a gap, with the months that nobody covers to the end of the year', () => {
    expect(endOfCover([month(0), month(1), month(6)], [month(0)], '2026-01-31', 42_000_000n)).toEqual({
      lastMonth: '2026-02-01',
      lostFrom: '2026-03-01',
      isPosted: false,
      monthsLost: 9,
      benefitRupiah: 42_000_000n,
      noticeDays: 30,
    })
    expect(endOfCover([month(10), month(11)], [month(11)], '2026-11-23', null)).toMatchObject({
      lostFrom: '2027-01-01',
      isPosted: true,
      monthsLost: 12,
      benefitRupiah: null,
      noticeDays: 60,
    })
  })

  test('is nothing for whom nobody covers this month', () => {
    expect(endOfCover([month(1)], [], '2026-01-15', null)).toBeNull()
  })

  test('leaves as many months at stake as follow in its year', () => {
    expect([month(0), month(2), month(11)].map(monthsAtStake)).toEqual([12, 10, 1])
  })

  test('is the same whatever the order of months, and as a walk through the calendar finds it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 40 })),
        fc.array(fc.integer({ min: 0, max: 40 })),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 28 }),
        (covered, posted, now, day) => {
          const today = `${month(now).slice(0, 8)}${String(day).padStart(2, '0')}`
          const end = endOfCover(covered.map(month), posted.map(month), today, null)
          let first = now
          while (covered.includes(first)) first++
          if (first === now) {
            expect(end).toBeNull()
            return
          }
          let lost = 0
          for (let at = first; at === first || at % 12 !== 0; at++) if (!covered.includes(at)) lost++
          expect(end).toEqual({
            lastMonth: month(first - 1),
            lostFrom: month(first),
            isPosted: posted.includes(first - 1),
            monthsLost: lost,
            benefitRupiah: null,
            noticeDays: noticeDue(month(first), today),
          })
        },
      ),
      { numRuns: 10_000 },
    )
  })
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
