import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterWorkingDays, beforeWorkingDays, workingDayFrom } from './working-day.ts'

const ISRA_MIKRAJ = new Set(['2026-01-16'])

test('counts back over a weekend and a holiday, and leaves the day itself out', () => {
  expect(beforeWorkingDays('2026-01-19', 1, ISRA_MIKRAJ)).toBe('2026-01-15')
  expect(beforeWorkingDays('2026-01-19', 1)).toBe('2026-01-16')
  expect(beforeWorkingDays('2026-01-18', 1)).toBe('2026-01-16')
  expect(beforeWorkingDays('2026-01-19', 0)).toBe('2026-01-19')
})

test('from a working day, forward and back again is the same day', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => workingDayFrom(date.toISOString().slice(0, 10), ISRA_MIKRAJ))
  fc.assert(
    fc.property(day, fc.nat(60), (from, days) => {
      expect(beforeWorkingDays(afterWorkingDays(from, days, ISRA_MIKRAJ), days, ISRA_MIKRAJ)).toBe(from)
    }),
  )
})
