import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualDueDay } from './due-day.ts'

const NONE: ReadonlySet<string> = new Set()

describe('the usual due day', () => {
  test('is the 15th of the first month, and on a weekend or a holiday the next working day', () => {
    expect(usualDueDay('2027-01-01', '2026-12-20', NONE), 'a Friday').toBe('2027-01-15')
    expect(usualDueDay('2027-05-01', '2027-04-20', NONE), 'a Saturday').toBe('2027-05-17')
    expect(usualDueDay('2027-05-01', '2027-04-20', new Set(['2027-05-17', '2027-05-18']))).toBe('2027-05-19')
  })

  test('has not passed where months have begun, and stays in its month while it was only moved', () => {
    expect(usualDueDay('2027-01-01', '2027-02-16', NONE)).toBe('2027-03-15')
    expect(usualDueDay('2027-05-01', '2027-05-16', NONE)).toBe('2027-05-17')
    expect(usualDueDay('2027-11-01', '2027-12-16', NONE)).toBe('2028-01-17')
  })

  test('is a working day on or after both days, within the month after', () => {
    const day = fc
      .integer({ min: 0, max: 4000 })
      .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, fc.uniqueArray(day, { maxLength: 40 }), (first, from, holidays) => {
        const firstMonth = `${first.slice(0, 7)}-01`
        const due = usualDueDay(firstMonth, from, new Set(holidays))
        expect(due >= from && due >= `${first.slice(0, 7)}-15`).toBe(true)
        expect([0, 6]).not.toContain(new Date(due).getUTCDay())
        expect(holidays).not.toContain(due)
      }),
      { numRuns: 2_000 },
    )
  })
})
