import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cover, type CoverState, coverEndsOn, coverState, isCoverEnding } from './cover-state.ts'
import { protectionStates } from './month-state.ts'

const month = (at: number) => `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
const months = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => month(from + at))
const cover = (posted: readonly string[], designated: readonly string[], unowedFrom: string | null = null): Cover => ({
  posted,
  designated,
  unowedFrom,
})
const YEAR = months(0, 12)
const someMonths = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
const aCover = fc
  .tuple(someMonths, someMonths, fc.option(fc.integer({ min: 0, max: 30 }), { freq: 3 }))
  .map(([posted, designated, unowed]) =>
    cover(posted.map(month), designated.map(month), unowed === null ? null : month(unowed)),
  )

describe('a person', () => {
  const cases: [string, Cover, number, CoverState][] = [
    ['whom nobody designates', cover([], []), 3, 'NONE'],
    ['whom a decree designates from a later month on', cover([], months(4, 12)), 3, 'NONE'],
    ['who is designated and was never posted', cover([], YEAR), 3, 'AWAITING_INSURER'],
    ['whose month is posted', cover(months(0, 4), YEAR), 3, 'PROTECTED'],
    ['whose month is posted for a decree of others', cover(months(0, 4), []), 3, 'PROTECTED'],
    ['in the last month of arrears', cover(months(0, 3), YEAR), 5, 'GRACE'],
    ['in the last month of arrears of a decree of others', cover(months(0, 3), []), 5, 'GRACE'],
    ['in arrears whom no decree pays any more', cover(months(0, 3), months(0, 3)), 5, 'LAPSED'],
    ['after the last month of arrears', cover(months(0, 3), YEAR), 6, 'ENDED'],
    ['after the last month of arrears, out of every decree', cover(months(0, 3), months(0, 3)), 6, 'ENDED'],
    ['who is posted again only later', cover([...months(0, 2), ...months(7, 9)], YEAR), 6, 'ENDED'],
    ['in the month of the death', cover(YEAR, YEAR, month(4)), 3, 'PROTECTED'],
    ['after the month of the death', cover(YEAR, YEAR, month(4)), 4, 'AFTER_DEATH'],
    ['who died before every month', cover(YEAR, YEAR, month(0)), 4, 'NONE'],
  ]
  test.each(cases)('%s', (_, facts, now, state) => {
    expect(coverState(facts, month(now), 3)).toBe(state)
  })

  test('stands as their month does where one is designated and nothing is paid that is not posted', () => {
    fc.assert(
      fc.property(aCover, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 5 }), (facts, now, arrears) => {
        const current = month(now)
        if (!facts.designated.includes(current)) return
        const isPosted = facts.posted.includes(current)
        const owed = facts.posted.filter((at) => facts.unowedFrom === null || at < facts.unowedFrom)
        const own = { month: current, step: 'PLANNED', isPosted } as const
        const [state] = protectionStates([own], current, arrears, owed, facts.unowedFrom)
        const cover = coverState(facts, current, arrears)
        // Whoever had no month before the death is not said to have lost one.
        if (cover === 'NONE') expect(state).toBe('AFTER_DEATH')
        else expect(state).toBe(cover === 'AWAITING_INSURER' ? 'PLANNED' : cover)
      }),
    )
  })
})

describe('the end of a cover', () => {
  test('is the first month that is neither posted nor designated', () => {
    expect(coverEndsOn(cover(months(0, 6), YEAR), month(3))).toBe('2027-01-01')
    expect(coverEndsOn(cover(months(0, 6), months(0, 3)), month(3))).toBe('2026-07-01')
    expect(coverEndsOn(cover(months(0, 3), YEAR), month(3))).toBeNull()
  })

  test('is nobody’s to renew after a death, or where the viewer has designated nobody', () => {
    expect(coverEndsOn(cover(months(0, 6), YEAR, month(4)), month(3))).toBeNull()
    expect(coverEndsOn(cover(months(0, 6), []), month(3))).toBeNull()
  })

  test('is near from thirty days before it on', () => {
    const facts = cover(YEAR, YEAR)
    expect(isCoverEnding(facts, '2026-12-01')).toBe(false)
    expect(isCoverEnding(facts, '2026-12-02')).toBe(true)
    expect(isCoverEnding(facts, '2026-12-31')).toBe(true)
    expect(isCoverEnding(facts, '2027-01-01')).toBe(false)
  })
})
