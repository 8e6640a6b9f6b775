import type { IsoDay } from '../calendar/iso-day.ts'
import { MONTH_SPELLINGS } from '../calendar/month-names.ts'
import { readDay } from '../calendar/read-day.ts'
import { DIED } from './registry-exchange.ts'

const MONTH = `(?:${MONTH_SPELLINGS.join(' ').replaceAll(' ', '|')})`
const YEAR = String.raw`(?:\d{4}|\d{2})`
const DAY = new RegExp(
  String.raw`\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]${YEAR}|\d{1,2}[-/., ]*${MONTH}[-/., ]*${YEAR}|${MONTH}\.? *\d{1,2} *,? +\d{4})\b`,
  'i',
)
const SHORT_YEAR = /(?<=\D)\d{2}$/

/**
 * The first day that a remark writes after a word of death, in whichever way {@link readDay} reads: a day before that word is when somebody reported, asked or paid.
 *
 * @param today a year of two digits is of its century: nobody is told anew of somebody who died a hundred years ago
 * @returns `null` where none is written there, or the first is no day of the calendar or lies ahead
 */
export function dayOfDeathIn(remark: string, today: IsoDay): IsoDay | null {
  const death = DIED_IN_TEXT.exec(remark)
  const written = death === null ? undefined : DAY.exec(remark.slice(death.index + death[0].length))?.[0]
  if (written === undefined) return null
  // A year in front has its month or day at the end.
  const whole = /^\d{4}/.test(written) ? written : written.replace(SHORT_YEAR, (year) => `${today.slice(0, 2)}${year}`)
  const day = readDay(whole, today)
  return day === null || day > today ? null : day
}

const DIED_IN_TEXT = new RegExp(DIED, 'i')
