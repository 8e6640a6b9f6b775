import { useLingui } from '@lingui/react'
import { useMemo } from 'react'

/** Western Indonesia: the day that an office reads on its wall, wherever the browser stands. */
const officeTimeZone = 'Asia/Pontianak'

export interface Formats {
  /** 75.489 */
  number(value: number | bigint): string
  /** 0,904 → 90,4; never 100,0 as long as somebody is missing */
  percent(share: number): string
  /** Rp16.800, from whole rupiah as number, bigint or the API's text */
  rupiah(value: number | bigint | string): string
  /** '1982-04-15' → 15 April 1982 */
  day(isoDay: string): string
  /** '1982-04-15' → 15/04/1982 */
  shortDay(isoDay: string): string
  /** '2026-12-01' → Des 2026 */
  month(isoDay: string): string
  /** Months from the first up to, not including, the last: '2026-10-01', '2027-01-01' → Okt–Des 2026; a single one by itself */
  months(fromMonth: string, untilMonth: string): string
  /** An instant in office time: 11 Feb 2026 14.20 */
  moment(isoInstant: string): string
  /** An instant in office time: 14.20 */
  clock(isoInstant: string): string
}

const utcDay = (isoDay: string) => new Date(`${isoDay}T00:00:00Z`)

export function formatsFor(locale: string): Formats {
  const language = locale === 'en' ? 'en-GB' : 'id-ID'
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const percent = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const dayFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    return (isoDay: string) => format.format(utcDay(isoDay))
  }
  const monthFormat = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const instantFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: officeTimeZone })
    return (isoInstant: string) => format.format(new Date(isoInstant)).replace(/,(?= \d\d[.:])/, '')
  }
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format((share < 1 ? Math.min(share, 0.999) : share) * 100),
    rupiah: (value) => `Rp${number.format(typeof value === 'string' ? BigInt(value) : value)}`,
    day: dayFormat({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: dayFormat({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    month: (isoDay) => monthFormat.format(utcDay(isoDay)),
    months: (fromMonth, untilMonth) => {
      const last = utcDay(untilMonth)
      last.setUTCMonth(last.getUTCMonth() - 1)
      return monthFormat.formatRange(utcDay(fromMonth), last).replace(/\s–\s/u, '–')
    },
    moment: instantFormat({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    clock: instantFormat({ hour: '2-digit', minute: '2-digit' }),
  }
}

/** Numbers, money and days as the chosen language writes them. */
export function useFormats(): Formats {
  const { i18n } = useLingui()
  return useMemo(() => formatsFor(i18n.locale), [i18n.locale])
}
