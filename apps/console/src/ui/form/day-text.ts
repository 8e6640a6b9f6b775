import { type IsoDay, isoDay } from '@payung/domain/calendar/iso-day'

const WITH_SEPARATORS = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})$/
const DIGITS_ONLY = /^(\d{2})(\d{2})(\d{4})$/

/**
 * Reads a day as it is typed into a form: `15/04/1982`, `15-4-1982`, `15.04.1982` or `15041982`.
 *
 * Stricter than what files are allowed: with a year of two digits, half a typed year would already be a day.
 *
 * @returns null when the text is no day of the calendar
 */
export function readDayText(text: string): IsoDay | null {
  const parts = WITH_SEPARATORS.exec(text.trim()) ?? DIGITS_ONLY.exec(text.trim())
  return parts === null ? null : isoDay(Number(parts[3]), Number(parts[2]), Number(parts[1]))
}

/** The day as it is typed: `15/04/1982`. */
export function writeDayText(day: IsoDay): string {
  return day.split('-').reverse().join('/')
}
