import { type IsoDay, isoDay } from '@payung/domain/calendar/iso-day'
import type { DeclaredCoverageDraft } from '@payung/domain/money/declared-coverage'
import { lastMonthOf, monthAfter } from '../coverage-month.ts'

/** Declared coverage as it stands in a form. The names are the paths under which the shared rules report a fault. */
export interface CoverageTexts {
  /** Codes joined by commas: a draft is texts throughout. */
  readonly 'declaredCoverage.programmes': string
  /** As typed, `03/2026`. */
  readonly 'declaredCoverage.fromMonth': string
  /** The last month with protection, as typed; empty while no end is known. */
  readonly 'declaredCoverage.untilMonth': string
  readonly 'declaredCoverage.payerKind': string
}

export const emptyCoverage: CoverageTexts = {
  'declaredCoverage.programmes': '',
  'declaredCoverage.fromMonth': '',
  'declaredCoverage.untilMonth': '',
  'declaredCoverage.payerKind': '',
}

export const coverageFields = Object.keys(emptyCoverage) as readonly (keyof CoverageTexts)[]

/** What the four fields state together, with half-open months; null where all are empty. */
export function statedCoverage(texts: CoverageTexts): DeclaredCoverageDraft | null {
  if (coverageFields.every((field) => texts[field].trim() === '')) return null
  const lastMonth = texts['declaredCoverage.untilMonth'].trim()
  const lastRead = readMonthText(lastMonth)
  return {
    programmes: programmesOf(texts),
    fromMonth: readMonthText(texts['declaredCoverage.fromMonth']),
    // What is no month goes on as it was typed: the shared rules refuse it, and an end is never lost in silence.
    untilMonth: lastRead === null ? lastMonth || null : monthAfter(lastRead),
    payerKind: texts['declaredCoverage.payerKind'] || null,
  }
}

export function programmesOf(texts: CoverageTexts): readonly string[] {
  return texts['declaredCoverage.programmes'].split(',').filter((code) => code !== '')
}

/** The record's declaration as texts of the form. */
export function coverageTexts(coverage: {
  readonly programmes: readonly string[]
  readonly fromMonth: IsoDay
  readonly untilMonth: IsoDay | null
  readonly payerKind: string | null
}): CoverageTexts {
  const { programmes, fromMonth, untilMonth, payerKind } = coverage
  return {
    'declaredCoverage.programmes': programmes.join(','),
    'declaredCoverage.fromMonth': writeMonthText(fromMonth),
    'declaredCoverage.untilMonth': untilMonth === null ? '' : writeMonthText(lastMonthOf(untilMonth)),
    'declaredCoverage.payerKind': payerKind ?? '',
  }
}

const WRITTEN_MONTH = /^(\d{1,2})[/\-. ](\d{4})$/

/** The first day of a typed month, `3/2026` or `03-2026`; null when the text is none. */
export function readMonthText(text: string): IsoDay | null {
  const parts = WRITTEN_MONTH.exec(text.trim())
  return parts === null ? null : isoDay(Number(parts[2]), Number(parts[1]), 1)
}

export function writeMonthText(month: IsoDay): string {
  const [year, number] = month.split('-')
  return `${number}/${year}`
}
