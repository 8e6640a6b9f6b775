import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { ageYears, dateFromSpreadsheetSerial, formatDateLong, formatDateShort, parseDate } from './calendar-date.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const today = date('2026-11-20')
const pastDate = fc.integer({ min: 0, max: 40_000 }).map((days) => today.subtract({ days }))

describe('writing a date', () => {
  test('is Indonesian', () => {
    expect(formatDateLong(date('1980-12-31'))).toBe('31 Desember 1980')
    expect(formatDateShort(date('1980-02-01'))).toBe('01/02/1980')
  })

  test('reads back as the same date', () => {
    fc.assert(
      fc.property(pastDate, (past) => {
        expect(parseDate(formatDateLong(past), today)?.toString()).toBe(past.toString())
        expect(parseDate(formatDateShort(past), today)?.toString()).toBe(past.toString())
      }),
    )
  })

  test('what is no date stays unread', () => {
    expect(parseDate('31/02/1980', today)).toBe(null)
    expect(dateFromSpreadsheetSerial(60)).toBe(null)
    expect(dateFromSpreadsheetSerial(29_586)?.toString()).toBe('1980-12-31')
  })
})

describe('age', () => {
  test('counts completed years', () => {
    expect(ageYears(date('1961-11-20'), today)).toBe(65)
    expect(ageYears(date('1961-11-21'), today)).toBe(64)
    expect(ageYears(today, today)).toBe(0)
  })

  test('a leap-day child completes a year on the first of March', () => {
    expect(ageYears(date('2004-02-29'), date('2021-02-28'))).toBe(16)
    expect(ageYears(date('2004-02-29'), date('2021-03-01'))).toBe(17)
  })
})
