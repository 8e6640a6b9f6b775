import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { NOBODY } from '@payung/database/entry'
import type { Meter, Reader } from '@payung/database/read-as'
import { lastFrozenQuarter } from '@payung/domain/figures/quarter-freeze'
import { today } from '../../platform/clock.ts'
import type { PublicFile, PublicLanguage } from '../../platform/http/public-page.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { countPublicFigures } from './count-public-figures.ts'
import { listPublishedFigures, type PublishedFigureRow } from './figures.queries.ts'
import { coverageCsv, coverageJson } from './public-coverage-files.ts'
import { coveragePage } from './public-coverage-page.ts'
import type { CountedQuarter, PublicCoverage } from './public-figures.ts'
import { type FreezeRow, findFreeze, listFreezes } from './public-freezes.queries.ts'
import { readFreezes } from './read-freezes.ts'

interface PublicTools {
  readonly reader: Reader
  readonly reference: () => Promise<ReferenceData>
}

export type CoverageFormat = 'html' | 'csv' | 'json'

const MILLISECONDS_FRESH = 60_000

/**
 * Coverage for everybody, as a page and as files. What is published or frozen is read once a minute, however many ask. A quarter that nothing has frozen yet, since no
 * worker has run on its day, is counted once a day. Each page and file is written once and kept until what it shows has changed.
 */
export function openPublicCoverage({ reader, reference }: PublicTools) {
  let latest: { readonly at: number; readonly coverage: Promise<PublicCoverage> } | undefined
  let standing: PublicCoverage | undefined
  const files = new Map<string, PublicFile>()
  let unfrozen: { readonly day: string; readonly counted: CountedQuarter } | undefined
  const countedOn = async (day: string, meter: Meter) => {
    if (unfrozen?.day !== day)
      unfrozen = { day, counted: await countPublicFigures(reader, lastFrozenQuarter(day), meter) }
    return unfrozen.counted
  }
  const read = async (meter: Meter): Promise<PublicCoverage> => {
    const day = today().toString()
    const figures = await reader.readAs<PublishedFigureRow>(NOBODY, listPublishedFigures(), 'CHEAP', meter)
    const freezes = readFreezes(await reader.readAs<FreezeRow>(NOBODY, listFreezes(), 'CHEAP', meter))
    const freeze = freezes.find(({ month }) => month === lastFrozenQuarter(day)) ?? null
    const counted = freeze?.counted ?? (await countedOn(day, meter))
    const coverage = { reference: await reference(), figures, counted, freeze, freezes }
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
    /** One version of a quarter as it was frozen, byte by byte; null where there is none. */
    frozen: async (month: string, version: number, meter: Meter): Promise<PublicFile | null> => {
      const [row] = await reader.readAs<FreezeRow>(NOBODY, findFreeze(month, version), 'CHEAP', meter)
      return row === undefined ? null : { content: row.content, hash: row.sha256 }
    },
  }
}

/** Files are for programs and have no language. */
const nameOf = (format: CoverageFormat, language: PublicLanguage) => (format === 'html' ? `html/${language}` : format)

function isSame(before: PublicCoverage, now: PublicCoverage): boolean {
  // A freeze never changes, so that its hash stands for it.
  const hashesOf = ({ freezes }: PublicCoverage) => freezes.map(({ sha256 }) => sha256)
  return (
    before.reference === now.reference &&
    isDeepStrictEqual(before.counted, now.counted) &&
    isDeepStrictEqual(hashesOf(before), hashesOf(now)) &&
    isDeepStrictEqual(before.figures, now.figures)
  )
}

function contentOf(coverage: PublicCoverage, format: CoverageFormat, language: PublicLanguage): string {
  if (format === 'csv') return coverageCsv(coverage)
  return format === 'json' ? coverageJson(coverage) : coveragePage(coverage, language)
}
