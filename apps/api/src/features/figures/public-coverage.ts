import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { NOBODY } from '@payung/database/entry'
import type { Meter, Reader } from '@payung/database/read-as'
import { today } from '../../platform/clock.ts'
import type { PublicFile, PublicLanguage } from '../../platform/http/public-page.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { countPublicFigures } from './count-public-figures.ts'
import { listPublishedFigures, type PublishedFigureRow } from './figures.queries.ts'
import { coverageCsv, coverageJson } from './public-coverage-files.ts'
import { coveragePage } from './public-coverage-page.ts'
import type { CountedOfDay, PublicCoverage } from './public-figures.ts'

interface PublicTools {
  readonly reader: Reader
  readonly reference: () => Promise<ReferenceData>
}

export type CoverageFormat = 'html' | 'csv' | 'json'

const MILLISECONDS_FRESH = 60_000

/**
 * Coverage for everybody, as a page and as files. What is published is read once a minute, however many ask. What is counted is of a month that is over: it is
 * counted once a day, since answers of the insurer still come in. Each page and file is written once and kept until what it shows has changed.
 */
export function openPublicCoverage({ reader, reference }: PublicTools) {
  let latest: { readonly at: number; readonly coverage: Promise<PublicCoverage> } | undefined
  let standing: PublicCoverage | undefined
  const files = new Map<string, PublicFile>()
  let counted: { readonly day: string; readonly figures: CountedOfDay } | undefined
  const countedOn = async (day: string, month: string, meter: Meter) => {
    if (counted?.day !== day) counted = { day, figures: await countPublicFigures(reader, month, meter) }
    return counted.figures
  }
  const read = async (meter: Meter): Promise<PublicCoverage> => {
    const day = today().toString()
    const month = lastQuarterMonth(day)
    const figures = await reader.readAs<PublishedFigureRow>(NOBODY, listPublishedFigures(), 'CHEAP', meter)
    const coverage = { reference: await reference(), figures, month, ...(await countedOn(day, month, meter)) }
    if (standing !== undefined && isSame(standing, coverage)) return standing
    files.clear()
    standing = coverage
    return coverage
  }
  const isFresh = () => latest !== undefined && Date.now() - latest.at <= MILLISECONDS_FRESH
  const make = async (format: CoverageFormat, language: PublicLanguage, meter: Meter): Promise<PublicFile> => {
    if (latest === undefined || !isFresh()) {
      const reading = { at: Date.now(), coverage: read(meter) }
      latest = reading
      reading.coverage.catch(() => {
        if (latest === reading) latest = undefined
      })
    }
    const coverage = await latest.coverage
    const written = files.get(nameOf(format, language))
    if (written !== undefined) return written
    const content = contentOf(coverage, format, language)
    const file = { content, hash: createHash('sha256').update(content).digest('hex') }
    if (coverage === standing) files.set(nameOf(format, language), file)
    return file
  }
  return {
    kept: (format: CoverageFormat, language: PublicLanguage): PublicFile | null =>
      isFresh() ? (files.get(nameOf(format, language)) ?? null) : null,
    make,
  }
}

/** Files are for programs and have no language. */
const nameOf = (format: CoverageFormat, language: PublicLanguage) => (format === 'html' ? `html/${language}` : format)

function isSame(before: PublicCoverage, now: PublicCoverage): boolean {
  const { reference, people, month, figures } = now
  // All that is counted is counted once a day, together: on the same day these are the same rows.
  return (
    before.reference === reference &&
    before.people === people &&
    before.month === month &&
    isDeepStrictEqual(before.figures, figures)
  )
}

function contentOf(coverage: PublicCoverage, format: CoverageFormat, language: PublicLanguage): string {
  if (format === 'csv') return coverageCsv(coverage)
  return format === 'json' ? coverageJson(coverage) : coveragePage(coverage, language)
}

/** On 24 November 2026 the quarter that ended last is that of July to September: `2026-09-01`. */
export function lastQuarterMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const last = Math.floor((month - 1) / 3) * 3
  return last === 0 ? `${year - 1}-12-01` : `${year}-${String(last).padStart(2, '0')}-01`
}
