import { Temporal } from 'temporal-polyfill'
import { dayOfSpreadsheetSerial } from './iso-day.ts'
import { MONTHS_ID } from './month-names.ts'
import { readDay } from './read-day.ts'

/** {@link readDay} as a date: every way of writing that offices use, `null` for what is no day. */
export function parseDate(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const day = readDay(text, today.toString())
  return day === null ? null : Temporal.PlainDate.from(day)
}

/** {@link dayOfSpreadsheetSerial} as a date; counted in UTC, so that no time zone shifts it. */
export function dateFromSpreadsheetSerial(serial: number, epoch: 1900 | 1904 = 1900): Temporal.PlainDate | null {
  const day = dayOfSpreadsheetSerial(serial, epoch)
  return day === null ? null : Temporal.PlainDate.from(day)
}

/** `31 Desember 1980`. */
export function formatDateLong(date: Temporal.PlainDate): string {
  return `${date.day} ${MONTHS_ID[date.month - 1]} ${date.year}`
}

/** `31/12/1980`, the form that people type. */
export function formatDateShort(date: Temporal.PlainDate): string {
  return `${String(date.day).padStart(2, '0')}/${String(date.month).padStart(2, '0')}/${date.year}`
}

/**
 * Completed years of life. Who was born on 29 February completes a year on 1 March where there is no 29th.
 *
 * Negative before the birth.
 */
export function ageYears(birthDate: Temporal.PlainDate, on: Temporal.PlainDate): number {
  return birthDate.until(on, { largestUnit: 'years' }).years
}
