import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asOfDays, endOfDay } from './as-of.ts'

const TODAY = '2026-11-26'
const aDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the two days of an answer', () => {
  test('are today where nobody states them, and where today is stated', () => {
    expect(asOfDays({}, TODAY)).toBeNull()
    expect(asOfDays({ knownBy: null, effectiveOn: null }, TODAY)).toBeNull()
    expect(asOfDays({ knownBy: TODAY, effectiveOn: TODAY }, TODAY)).toBeNull()
  })

  test('are one day where only what was known is stated', () => {
    expect(asOfDays({ knownBy: '2026-06-30' }, TODAY)).toEqual({ knownBy: '2026-06-30', effectiveOn: '2026-06-30' })
  })

  test('may differ: what is known today of an earlier day, and what was known then of today', () => {
    expect(asOfDays({ effectiveOn: '2025-03-01' }, TODAY)).toEqual({ knownBy: TODAY, effectiveOn: '2025-03-01' })
    expect(asOfDays({ knownBy: '2026-06-30', effectiveOn: TODAY }, TODAY)).toEqual({
      knownBy: '2026-06-30',
      effectiveOn: TODAY,
    })
  })

  test('are refused after today, whichever it is', () => {
    fc.assert(
      fc.property(aDay, aDay, aDay, (knownBy, effectiveOn, today) => {
        const answer = asOfDays({ knownBy, effectiveOn }, today)
        expect(answer === 'FUTURE').toBe(knownBy > today || effectiveOn > today)
      }),
    )
  })
})

test('a day ends at midnight in UTC+7, not in UTC', () => {
  expect(endOfDay('2026-06-30').toISOString()).toBe('2026-06-30T17:00:00.000Z')
  expect(endOfDay('2024-02-29').toISOString()).toBe('2024-02-29T17:00:00.000Z')
})
