import { type IsoDay, isoDay } from '../calendar/iso-day.ts'
import type { FigurePrecision } from './coverage-share.ts'
import type { FigureUnit, Indicator } from './indicators.ts'

/** The period of a figure by its last day, as exactly as its source names it. */
export interface FigurePeriod {
  /** Null where the source names none. */
  readonly asOf: IsoDay | null
  readonly precision: FigurePrecision
}

/** More than ten times everybody is a slip of the pen: 1,000%, in hundredths of a percent. */
const SHARE_MAX = 100_000n

/** Fifteen digits: whole in every number that a page reckons with. */
const COUNT_MAX = 999_999_999_999_999n

const YEAR = /^(?<year>\d{4})$/
const MONTH = /^(?:(?<year>\d{4})-(?<month>\d{2})|(?<monthBefore>\d{1,2})\/(?<yearAfter>\d{4}))$/
const DAY =
  /^(?:(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})|(?<dayBefore>\d{1,2})\/(?<monthMid>\d{1,2})\/(?<yearAfter>\d{4}))$/

/**
 * A period as a person writes it: `2025`, `07/2025`, `31/07/2025`, or with the year first and hyphens.
 *
 * @returns null for what is none, and for a year before 1945 or a day that the calendar has not
 */
export function readPeriod(written: string): FigurePeriod | null {
  const text = written.trim()
  const year = YEAR.exec(text)?.groups
  if (year !== undefined) return periodOf('YEAR', isoDay(Number(year['year']), 12, 31))
  const month = MONTH.exec(text)?.groups
  if (month !== undefined)
    return periodOf(
      'MONTH',
      lastDayOf(Number(month['year'] ?? month['yearAfter']), Number(month['month'] ?? month['monthBefore'])),
    )
  const day = DAY.exec(text)?.groups
  if (day === undefined) return null
  return periodOf(
    'DAY',
    isoDay(
      Number(day['year'] ?? day['yearAfter']),
      Number(day['month'] ?? day['monthMid']),
      Number(day['day'] ?? day['dayBefore']),
    ),
  )
}

/** A period as a person writes it, with the day or the month first; empty where the source names none. {@link readPeriod} reads it again. */
export function writePeriod({ asOf, precision }: FigurePeriod): string {
  const [year = '', month = '', day = ''] = asOf === null ? [] : asOf.split('-')
  const parts = { DAY: [day, month, year], MONTH: [month, year], YEAR: [year], UNTOLD: [] }[precision]
  return parts.join('/')
}

function periodOf(precision: FigurePrecision, asOf: IsoDay | null): FigurePeriod | null {
  return asOf === null || asOf < '1945' ? null : { asOf, precision }
}

function lastDayOf(year: number, month: number): IsoDay | null {
  return [31, 30, 29, 28].map((day) => isoDay(year, month, day)).find((day) => day !== null) ?? null
}

/** Whether a figure of this meaning has parts: what is divided, and by what. */
export function hasParts({ numerator, denominator }: Pick<Indicator, 'numerator' | 'denominator'>): boolean {
  return numerator !== null && denominator !== null
}

/**
 * A number as a person writes it, in the Indonesian or the English manner: `1.770.630`, `1,770,630` or plain digits.
 *
 * @returns null for anything else, also for groups of both manners in one number, and for more than fifteen digits
 */
export function readCount(written: string): bigint | null {
  const text = written.trim()
  if (!/^\d+$/.test(text) && !/^\d{1,3}(?:\.\d{3})+$/.test(text) && !/^\d{1,3}(?:,\d{3})+$/.test(text)) return null
  const count = BigInt(text.replace(/[.,]/g, ''))
  return count > COUNT_MAX ? null : count
}

/**
 * A share as a person writes it, with a comma or a point and at most two digits after it: `31,63`, `31.63%`, `104`.
 *
 * @returns hundredths of a percent, up to 1,000%; null for anything else, also for three digits after the point, which may mean thousands
 */
export function readShare(written: string): bigint | null {
  const match = /^(?<whole>\d{1,4})(?:[.,](?<part>\d{1,2}))?\s*%?$/.exec(written.trim())?.groups
  if (match === undefined) return null
  const hundredths = BigInt(match['whole'] ?? '') * 100n + BigInt((match['part'] ?? '').padEnd(2, '0'))
  return hundredths > SHARE_MAX ? null : hundredths
}

/** A figure in its unit: a share in hundredths of a percent, else a whole number. */
export function readAmount(written: string, unit: FigureUnit): bigint | null {
  return unit === 'SHARE' ? readShare(written) : readCount(written)
}

/** Whether parts are more than ten times their whole, which no source means. */
export function isPartTooLarge(numerator: bigint, denominator: bigint): boolean {
  return numerator * 10_000n > denominator * SHARE_MAX
}
