/** Which day is serial 0; workbooks from old Macs count from 1904. */
export type DateEpoch = 1900 | 1904

const DAY_MS = 86_400_000
const epochDay = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
const LAST_DAY = Date.UTC(9999, 11, 31)
/** Half a second: Excel's own sums leave a day as 45000.99999999 where it shows midnight. */
const ROUNDING = 0.5 / 86_400

/**
 * The calendar day of a date serial, `YYYY-MM-DD`; the time of day is dropped.
 *
 * A serial is a count of days without a time zone. Reading it as local time is what shifts birth dates by a day.
 *
 * @returns null for what shows no day of the calendar: a mere time, a negative serial, Excel's 29 February 1900
 */
export function dayOfSerial(serial: number, epoch: DateEpoch): string | null {
  const day = Math.floor(serial + ROUNDING)
  if (epoch === 1900 && (day < 1 || day === 60)) return null
  if (day < 0) return null
  // Lotus took 1900 for a leap year and Excel kept it: before 1 March 1900 serials are one day further.
  const lotusDay = epoch === 1900 && day < 60 ? 1 : 0
  const time = epochDay[epoch] + (day + lotusDay) * DAY_MS
  return time <= LAST_DAY ? new Date(time).toISOString().slice(0, 10) : null
}

/** The serial of `YYYY-MM-DD` in the 1900 system, for writing. */
export function serialOfDay(date: string): number {
  const serial = (Date.parse(`${date}T00:00:00Z`) - epochDay[1900]) / DAY_MS
  return serial < 61 ? serial - 1 : serial
}
