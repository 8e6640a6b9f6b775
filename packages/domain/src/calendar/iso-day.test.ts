import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dayInPontianak, dayOfSpreadsheetSerial, isIsoDay, isoDay, latestPastDay } from './iso-day.ts'

const aDay = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('days as text', () => {
  test('a day that the calendar lacks is null, not the next month', () => {
    expect(isoDay(1982, 2, 31)).toBe(null)
    expect(isoDay(1900, 2, 29)).toBe(null)
    expect(isoDay(2000, 2, 29)).toBe('2000-02-29')
    expect(isoDay(1982, 13, 1)).toBe(null)
    expect(isoDay(1982, 1.5, 1)).not.toBe('1982-01-01')
  })

  test('every month ends on its last day', () => {
    const lastDays = Array.from({ length: 12 }, (_, index) => new Temporal.PlainYearMonth(2023, index + 1).daysInMonth)
    lastDays.forEach((day, index) => {
      expect([isoDay(2023, index + 1, day), isoDay(2023, index + 1, day + 1)]).toEqual([expect.any(String), null])
    })
  })

  test('agrees with Temporal about every combination of numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const days = month >= 1 && month <= 12 ? new Temporal.PlainYearMonth(year, month).daysInMonth : 0
        expect(isoDay(year, month, day) !== null).toBe(day >= 1 && day <= days)
      }),
    )
  })

  test('the day in Pontianak begins at five in the afternoon, universal time', () => {
    expect(dayInPontianak(new Date('2026-12-31T16:59:59.999Z'))).toBe('2026-12-31')
    expect(dayInPontianak(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01')
  })

  test('the day in Pontianak is that of the time zone’s data', () => {
    const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Pontianak' })
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (instant) => {
          expect(dayInPontianak(instant)).toBe(zone.format(instant))
        },
      ),
    )
  })

  test('well-formed is not enough', () => {
    expect(isIsoDay('1980-12-31')).toBe(true)
    expect(isIsoDay('1980-02-30')).toBe(false)
    expect(isIsoDay('1980-2-3')).toBe(false)
  })
})

describe('two-digit years', () => {
  test('mean the latest century that is not in the future, by the day and not by the year alone', () => {
    expect(latestPastDay(26, 11, 20, '2026-11-20')).toBe('2026-11-20')
    expect(latestPastDay(26, 11, 21, '2026-11-20')).toBe('1926-11-21')
    expect(latestPastDay(82, 11, 15, '2026-11-20')).toBe('1982-11-15')
  })

  test('a leap day that one century lacks is looked for in the other', () => {
    expect(latestPastDay(0, 2, 29, '2026-11-20')).toBe('2000-02-29')
    expect(latestPastDay(1, 2, 29, '2026-11-20')).toBe(null)
  })
})

describe('spreadsheet serials', () => {
  test('count from both epochs, and skip the leap day that 1900 never had', () => {
    expect(dayOfSpreadsheetSerial(1)).toBe('1900-01-01')
    expect(dayOfSpreadsheetSerial(59)).toBe('1900-02-28')
    expect(dayOfSpreadsheetSerial(60)).toBe(null)
    expect(dayOfSpreadsheetSerial(61)).toBe('1900-03-01')
    expect(dayOfSpreadsheetSerial(29_586)).toBe('1980-12-31')
    expect(dayOfSpreadsheetSerial(29_586.75)).toBe('1980-12-31')
    expect(dayOfSpreadsheetSerial(28_124, 1904)).toBe('1980-12-31')
    expect(dayOfSpreadsheetSerial(-3)).toBe(null)
    expect(dayOfSpreadsheetSerial(Number.NaN)).toBe(null)
    expect(dayOfSpreadsheetSerial(1e300)).toBe(null)
  })

  test('never shift a day, whatever the machine’s time zone', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const serial = Temporal.PlainDate.from('1899-12-30').until(day).days
        expect(dayOfSpreadsheetSerial(serial)).toBe(day)
        expect(dayOfSpreadsheetSerial(serial - 1462, 1904)).toBe(day < '1904-01-01' ? null : day)
      }),
    )
  })
})
