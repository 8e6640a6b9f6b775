import * as z from 'zod/mini'
import { type IsoDay, isIsoDay } from '../calendar/iso-day.ts'
import { day, loggedReason, must, notAfter, optional, refusal, text } from '../input/input-parts.ts'
import { hasBegun } from './coverage-share.ts'
import { type FigurePeriod, hasParts, isPartTooLarge, readAmount, readCount, readPeriod } from './figure-entry.ts'
import { INDICATORS, indicatorOf } from './indicators.ts'

const CODES = INDICATORS.map(({ code }) => code) as readonly string[]

interface EntryGround {
  readonly today: IsoDay
  /** Whether whoever enters it may speak of that area: their own, or a place in it. */
  readonly isOwnArea: (areaCode: string) => boolean
}

/** What a person writes down from a letter, a publication or a file: a figure of an area, and where it stands. */
export function figureEntryInput({ today, isOwnArea }: EntryGround) {
  const entry = z.object({
    indicator: z.string().check(must((code) => CODES.includes(code), refusal('FIGURE_INDICATOR_UNKNOWN'))),
    areaCode: z.string().check(must(isOwnArea, refusal('FIGURE_AREA_NOT_OWN'))),
    period: optional(
      z.string().check(must((written) => readPeriod(written) !== null, refusal('FIGURE_PERIOD_INVALID'))),
    ),
    value: optional(z.string()),
    numerator: optional(
      z.string().check(must((written) => readCount(written) !== null, refusal('FIGURE_PART_INVALID'))),
    ),
    denominator: optional(
      z.string().check(must((written) => (readCount(written) ?? 0n) > 0n, refusal('FIGURE_PART_INVALID/denominator'))),
    ),
    source: text({ min: 3, max: 300 }, refusal('FIGURE_SOURCE_MISSING')),
    sourceDay: day(must(isIsoDay, refusal('FIGURE_SOURCE_DAY')), notAfter(today, refusal('FIGURE_SOURCE_DAY'))),
    evidence: text({ min: 3, max: 300 }, refusal('FIGURE_EVIDENCE_MISSING')),
  })
  type Entry = z.output<typeof entry>
  const holds =
    (check: (written: Entry, has: { readonly parts: boolean; readonly isShare: boolean }) => boolean) =>
    (written: Entry) => {
      const indicator = CODES.includes(written.indicator) ? indicatorOf(written.indicator) : null
      return indicator === null || check(written, { parts: hasParts(indicator), isShare: indicator.unit === 'SHARE' })
    }
  return entry.check(
    must<Entry>(
      holds(({ value, indicator }) => value === null || readAmount(value, indicatorOf(indicator).unit) !== null),
      refusal('FIGURE_VALUE_INVALID'),
      ['value'],
    ),
    must<Entry>(
      holds(({ value, numerator }, { isShare }) => value !== null || (isShare && numerator !== null)),
      refusal('FIGURE_VALUE_MISSING'),
      ['value'],
    ),
    must<Entry>(
      holds(({ numerator, denominator }, { parts }) => parts || (numerator === null && denominator === null)),
      refusal('FIGURE_HAS_NO_PARTS'),
      ['numerator'],
    ),
    must<Entry>(
      ({ numerator, denominator }) => denominator === null || numerator !== null,
      refusal('FIGURE_PART_MISSING'),
      ['numerator'],
    ),
    must<Entry>(
      ({ value, numerator, denominator }) => numerator === null || denominator !== null || value !== null,
      refusal('FIGURE_PART_MISSING/denominator'),
      ['denominator'],
    ),
    must<Entry>(
      holds(({ numerator, denominator }, { isShare }) => {
        const [part, whole] = [readCount(numerator ?? ''), readCount(denominator ?? '')]
        return !isShare || part === null || whole === null || whole === 0n || !isPartTooLarge(part, whole)
      }),
      refusal('FIGURE_PART_TOO_LARGE'),
      ['numerator'],
    ),
    must<Entry>(
      ({ period, sourceDay }) => {
        const read = readPeriod(period ?? '')
        return read === null || !isIsoDay(sourceDay) || hasBegun(read.asOf, read.precision, sourceDay)
      },
      refusal('FIGURE_PERIOD_AHEAD'),
      ['period'],
    ),
  )
}

export type FigureEntryInput = z.output<ReturnType<typeof figureEntryInput>>

/** What is kept of an entry. */
export interface EnteredFigure extends FigurePeriod {
  readonly amount: bigint | null
  readonly numerator: bigint | null
  readonly denominator: bigint | null
}

/** The numbers and the period of an entry that {@link figureEntryInput} has let through. */
export function figureOfEntry({ indicator, period, value, numerator, denominator }: FigureEntryInput): EnteredFigure {
  const { unit } = indicatorOf(indicator)
  return {
    ...(readPeriod(period ?? '') ?? { asOf: null, precision: 'UNTOLD' }),
    amount: value === null ? null : readAmount(value, unit),
    numerator: numerator === null ? null : readCount(numerator),
    denominator: denominator === null ? null : readCount(denominator),
  }
}

/** Why somebody refuses an entry. */
export function figureRefusalInput() {
  return z.object({ reason: loggedReason() })
}
