/**
 * A calendar day as `YYYY-MM-DD`, years 0001 to 9999: how days stand in files, in SQL and in a worker's facts.
 *
 * Such texts sort as the days do, so `a < b` compares days. Importing 75,489 rows with them costs no object per cell.
 */
export type IsoDay = string

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_IN_DAY = 86_400_000

/** Whether the Gregorian calendar has this day. */
function isRealDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false
  if (month === 2 && day === 29) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= (DAYS_IN_MONTH[month - 1] ?? 0)
}

/** The day, or `null` where the calendar has none: 31 February is never moved to March. */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  if (!isRealDay(year, month, day)) return null
  const paddedYear = String(year).padStart(4, '0')
  return `${paddedYear}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

/** Whether a text is a well-formed, existing day. */
export function isIsoDay(text: string): boolean {
  const match = ISO_DAY.exec(text)
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** UTC+7 without clock changes since 1988; as a number it needs no time zone data, which some phones lack. */
const PONTIANAK_AHEAD_MS = 7 * 3_600_000

/** The day on which an instant falls in Pontianak, as an office reads it on its wall, wherever the device stands. */
export function dayInPontianak(instant: Date): IsoDay {
  return new Date(instant.getTime() + PONTIANAK_AHEAD_MS).toISOString().slice(0, 10)
}

/** The same day some years earlier; of 29 February the 28th where there is none. */
export function yearsBefore(day: IsoDay, years: number): IsoDay {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return isoDay(year - years, month, date) ?? isoDay(Math.max(1, year - years), month, 28) ?? '0001-01-01'
}

/** How many days apart two days are, whichever is the earlier. */
export function daysBetween(day: IsoDay, otherDay: IsoDay): number {
  return Math.abs(Date.parse(day) - Date.parse(otherDay)) / MS_IN_DAY
}

/** The full year that two digits mean: the latest century whose day is not after `today`; `null` if no such day exists. */
export function latestPastDay(yearOfCentury: number, month: number, day: number, today: IsoDay): IsoDay | null {
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100
  const thisCentury = isoDay(century + yearOfCentury, month, day)
  if (thisCentury !== null && thisCentury <= today) return thisCentury
  return isoDay(century - 100 + yearOfCentury, month, day)
}

/**
 * The day that a spreadsheet's serial number stands for; a time of day after the point is dropped.
 *
 * Counted in UTC: read in local time every date west of Greenwich or before a clock change moves by a day.
 *
 * @param epoch 1900 as on Windows, with its 29 February 1900 that never was (serial 60 → `null`); 1904 as on old Macs
 */
export function dayOfSpreadsheetSerial(serial: number, epoch: 1900 | 1904 = 1900): IsoDay | null {
  const whole = Math.floor(serial)
  if (!Number.isFinite(whole) || whole < (epoch === 1900 ? 1 : 0)) return null
  if (epoch === 1900 && whole === 60) return null
  const firstDay = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  const date = new Date(firstDay + whole * MS_IN_DAY)
  if (Number.isNaN(date.getTime())) return null
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}
