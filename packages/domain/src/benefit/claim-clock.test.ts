import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterWorkingDays } from '../calendar/working-day.ts'
import { inventedTerms } from './benefit-terms.builder.ts'
import { claimableUntil, owedForDelay, payableUntil } from './claim-clock.ts'

const TERMS = inventedTerms()

describe('the clock of the insurer', () => {
  test('counts working days after the complete file, without weekends and holidays', () => {
    // 27 November 2026 is a Friday.
    expect(afterWorkingDays('2026-11-27', 3)).toBe('2026-12-02')
    expect(afterWorkingDays('2026-11-28', 1)).toBe('2026-11-30')
    expect(afterWorkingDays('2026-11-27', 3, new Set(['2026-12-01']))).toBe('2026-12-03')
    expect(payableUntil('DEATH', '2026-11-27', TERMS)).toBe('2026-12-03')
    expect(payableUntil('WORK_ACCIDENT', '2026-11-27', TERMS)).toBe('2026-12-09')
  })

  test('never ends on a weekend, and each day more is at least one day later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 30 }), (from, days) => {
        const day = new Date(Date.parse('2020-01-01') + from * 86_400_000).toISOString().slice(0, 10)
        const until = afterWorkingDays(day, days)
        expect([0, 6]).not.toContain(new Date(until).getUTCDay())
        expect(until > afterWorkingDays(day, days - 1)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('owes a part of the sum for each day of delay, and nothing until the last day', () => {
    expect(owedForDelay(42_000_000n, '2026-12-02', '2026-12-02', TERMS)).toBe(0n)
    expect(owedForDelay(42_000_000n, '2026-12-02', '2026-12-05', TERMS)).toBe(2_520_000n)
    expect(owedForDelay(42_000_000n, '2026-12-02', '2026-11-05', TERMS)).toBe(0n)
  })
})

describe('a claim', () => {
  test('of work may be made for some years, to the last possible day of what is known', () => {
    const until = (day: string, precision: 'DAY' | 'MONTH' | 'YEAR') =>
      claimableUntil('WORK_ACCIDENT', day, precision, TERMS)
    expect(until('2024-02-29', 'DAY')).toBe('2029-02-28')
    expect(until('2021-11-28', 'DAY')).toBe('2026-11-28')
    expect(until('2019-02-01', 'MONTH')).toBe('2024-02-29')
    expect(until('2021-01-01', 'YEAR')).toBe('2026-12-31')
  })

  test('of death insurance has no such day', () => {
    expect(claimableUntil('DEATH', '2010-01-01', 'DAY', TERMS)).toBeNull()
  })
})
