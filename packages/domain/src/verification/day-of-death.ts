import type { IsoDay } from '../calendar/iso-day.ts'
import { MONTH_SPELLINGS, monthNumber } from '../calendar/month-names.ts'
import { readDay } from '../calendar/read-day.ts'
import { DIED } from './registry-exchange.ts'

const MONTH = `(?:${MONTH_SPELLINGS.join(' ').replaceAll(' ', '|')})`
const YEAR = String.raw`(?:\d{4}|\d{2})`
const DAY = new RegExp(
  String.raw`\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]${YEAR}|\d{1,2}[-/., ]*${MONTH}[-/., ]*${YEAR}|${MONTH}\.? *\d{1,2} *,? +\d{4})\b`,
  'i',
)
const SHORT_YEAR = /(?<=\D)\d{2}$/
/** Right after the word of death: elsewhere it may be the number of a letter. */
const MONTH_IN_NUMBERS = /^(?:[ ,:(]|dunia|pada|tgl|tanggal|bulan|bln)*(\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4})\b/i
const NAMED_MONTH = new RegExp(String.raw`\b${MONTH}[-/., ]*\d{4}\b`, 'i')

/** When somebody died, as far as a remark says. */
export interface TimeOfDeath {
  /** Of a month its first day. */
  readonly day: IsoDay
  readonly precision: 'DAY' | 'MONTH'
}

/**
 * The first day that a remark writes after a word of death, in whichever way {@link readDay} reads, or where it writes none there the first month: a day before that word
 * is when somebody reported, asked or paid. The year of a month alone has four digits, since two may be those of a day.
 *
 * @param today a year of two digits is of its century: nobody is told anew of somebody who died a hundred years ago
 * @returns `null` where neither is written there, or what is written is none of the calendar or lies ahead
 */
export function timeOfDeathIn(remark: string, today: IsoDay): TimeOfDeath | null {
  const death = DIED_IN_TEXT.exec(remark)
  if (death === null) return null
  const afterDeath = remark.slice(death.index + death[0].length)
  const written = DAY.exec(afterDeath)?.[0]
  if (written === undefined) return monthIn(afterDeath, today)
  // A year in front has its month or day at the end.
  const whole = /^\d{4}/.test(written) ? written : written.replace(SHORT_YEAR, (year) => `${today.slice(0, 2)}${year}`)
  const day = readDay(whole, today)
  return day === null || day > today ? null : { day, precision: 'DAY' }
}

function monthIn(afterDeath: string, today: IsoDay): TimeOfDeath | null {
  const written = MONTH_IN_NUMBERS.exec(afterDeath)?.[1] ?? NAMED_MONTH.exec(afterDeath)?.[0]
  if (written === undefined) return null
  const year = /\d{4}/.exec(written)?.[0] ?? ''
  const rest = written.replace(year, '').replace(/[^\da-z]/gi, '')
  const day = readDay(`${year}-${monthNumber(rest) ?? rest}-1`, today)
  return day === null || day > today ? null : { day, precision: 'MONTH' }
}

const DIED_IN_TEXT = new RegExp(DIED, 'i')
