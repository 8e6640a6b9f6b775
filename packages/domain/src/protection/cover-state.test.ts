import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  COVER_ENDING_DAYS,
  type Cover,
  type CoverState,
  coverEndsOn,
  coverState,
  isCoverEnding,
} from './cover-state.ts'
import { protectionStates } from './month-state.ts'

const month = (at: number) => `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
const months = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => month(from + at))
const cover = (posted: readonly string[], designated: readonly string[], besides: Partial<Cover> = {}): Cover => ({
  ...{ posted, designated, paid: [], billed: [], unowedFrom: null, isRecordedDead: false },
  ...besides,
})
const YEAR = months(0, 12)
const someMonths = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
const aCover = fc
  .tuple(someMonths, someMonths, someMonths, someMonths, fc.option(fc.integer({ min: 0, max: 30 }), { freq: 3 }))
  .map(([posted, designated, paid, billed, unowed]) =>
    cover(posted.map(month), designated.map(month), {
      paid: paid.map(month),
      billed: billed.map(month),
      unowedFrom: unowed === null ? null : month(unowed),
    }),
  )

describe('a person', () => {
  const cases: [string, Cover, number, CoverState][] = [
    ['whom nobody designates', cover([], []), 3, 'NONE'],
    ['whom a decree designates from a later month on', cover([], months(4, 12)), 3, 'NONE'],
    ['who is designated and for whom nothing was ever paid', cover([], YEAR), 3, 'PLANNED'],
    ['whose first month is billed', cover([], YEAR, { billed: months(3, 6) }), 3, 'BILLED'],
    ['whose month is paid and not posted', cover(months(0, 3), YEAR, { paid: months(0, 6) }), 3, 'PAID'],
    ['whose months were paid, not posted, and are paid no more', cover([], YEAR, { paid: months(0, 3) }), 3, 'GRACE'],
    ['who was paid for only under a later month', cover([], YEAR, { paid: months(6, 9) }), 3, 'PLANNED'],
    ['whose paid month no decree designates any more', cover([], months(0, 3), { paid: months(0, 6) }), 3, 'LAPSED'],
    ['recorded as deceased without a day', cover(YEAR, YEAR, { isRecordedDead: true }), 4, 'PROTECTED'],
    ['whose month is posted', cover(months(0, 4), YEAR), 3, 'PROTECTED'],
    ['whose month is posted for a decree of others', cover(months(0, 4), []), 3, 'PROTECTED'],
    ['in the last month of arrears', cover(months(0, 3), YEAR), 5, 'GRACE'],
    ['in the last month of arrears of a decree of others', cover(months(0, 3), []), 5, 'GRACE'],
    ['in arrears whom no decree pays any more', cover(months(0, 3), months(0, 3)), 5, 'LAPSED'],
    ['after the last month of arrears', cover(months(0, 3), YEAR), 6, 'ENDED'],
    ['after the last month of arrears, out of every decree', cover(months(0, 3), months(0, 3)), 6, 'ENDED'],
    ['who is posted again only later', cover([...months(0, 2), ...months(7, 9)], YEAR), 6, 'ENDED'],
    ['in the month of the death', cover(YEAR, YEAR, { unowedFrom: month(4) }), 3, 'PROTECTED'],
    ['after the month of the death', cover(YEAR, YEAR, { unowedFrom: month(4) }), 4, 'AFTER_DEATH'],
    ['who died before every month', cover(YEAR, YEAR, { unowedFrom: month(0) }), 4, 'AFTER_DEATH'],
    ['who died and has no month', cover([], [], { unowedFrom: month(0) }), 4, 'NONE'],
  ]
  test.each(cases)('%s', (_, facts, now, state) => {
    expect(coverState(facts, month(now), 3)).toBe(state)
  })

  test('stands as their month does where one is designated', () => {
    fc.assert(
      fc.property(aCover, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 5 }), (facts, now, arrears) => {
        const current = month(now)
        if (!facts.designated.includes(current)) return
        const isPosted = facts.posted.includes(current)
        const owed = [...facts.posted, ...facts.paid].filter((at) => facts.unowedFrom === null || at < facts.unowedFrom)
        const step = facts.paid.includes(current) ? 'PAID' : facts.billed.includes(current) ? 'BILLED' : 'PLANNED'
        const own = { month: current, step, isPosted } as const
        const [state] = protectionStates([own], current, arrears, owed, facts.unowedFrom)
        expect(coverState(facts, current, arrears)).toBe(state)
      }),
      { numRuns: 400 },
    )
  })
})

describe('the end of a cover', () => {
  test('is the first month to come that is neither posted nor designated, after one that is designated', () => {
    expect(coverEndsOn(cover(months(0, 6), YEAR), month(3))).toBe('2027-01-01')
    expect(coverEndsOn(cover(months(0, 6), months(0, 3)), month(3))).toBeNull()
    expect(coverEndsOn(cover(months(0, 6), months(0, 6)), month(3))).toBe('2026-07-01')
    expect(coverEndsOn(cover([], [...months(0, 4), ...months(6, 12)]), month(3))).toBe('2026-05-01')
  })

  test('does not ask whether this month is protected: a decree has to be renewed either way', () => {
    expect(coverEndsOn(cover([], YEAR), month(3))).toBe('2027-01-01')
    expect(coverEndsOn(cover([], months(5, 8)), month(3))).toBe('2026-09-01')
  })

  test('is nobody’s to renew after a death, with or without its day, or where the viewer has designated nobody', () => {
    expect(coverEndsOn(cover(months(0, 6), YEAR, { unowedFrom: month(4) }), month(3))).toBeNull()
    expect(coverEndsOn(cover(months(0, 6), YEAR, { isRecordedDead: true }), month(3))).toBeNull()
    expect(coverEndsOn(cover(months(0, 6), []), month(3))).toBeNull()
  })

  test('is near from the first notice of it on', () => {
    const facts = cover(YEAR, YEAR)
    expect(COVER_ENDING_DAYS).toBe(90)
    expect(isCoverEnding(facts, '2026-10-02')).toBe(false)
    expect(isCoverEnding(facts, '2026-10-03')).toBe(true)
    expect(isCoverEnding(facts, '2026-12-31')).toBe(true)
    expect(isCoverEnding(facts, '2027-01-01')).toBe(false)
  })
})
