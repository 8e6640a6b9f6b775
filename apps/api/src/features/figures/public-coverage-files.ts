import { createHash } from 'node:crypto'
import { DISCLOSURE_BASE } from '@payung/domain/disclosure/publish-cells'
import { INDICATORS, indicatorOf } from '@payung/domain/figures/indicators'
import { neutralisedText } from '@payung/domain/text/neutralised-text'
import { shareOfRow } from './coverage.ts'
import type { PublishedFigureRow } from './figures.queries.ts'
import type { PublicCoverage } from './public-figures.ts'

const LICENCE = 'CC-BY-4.0'
const FORMAT_VERSION = 1

function recordOf(row: PublishedFigureRow) {
  const { unit, version } = indicatorOf(row.indicator)
  const share = unit === 'SHARE' ? shareOfRow(row) : null
  return {
    key: row.key,
    kind: row.kind,
    indicator: row.indicator,
    indicatorVersion: version,
    unit: unit === 'SHARE' ? 'PERCENT' : unit,
    areaCode: row.area_code ?? 'ID',
    asOf: row.as_of,
    precision: row.as_of_precision,
    value: share === null ? (row.amount ?? row.numerator)?.toString() : (share / 100).toFixed(2),
    numerator: row.numerator?.toString() ?? null,
    denominator: row.denominator?.toString() ?? null,
    atLeast: row.at_least,
    verified: row.verified,
    source: row.source,
    otherSources: row.other_sources.join('; '),
    remark: row.remark_id,
  }
}

/** One line a figure, with decimal points and commas between: for programs. */
export function coverageCsv({ figures }: PublicCoverage): string {
  const records = figures.map(recordOf)
  const columns = [
    'key',
    'kind',
    'indicator',
    'indicatorVersion',
    'unit',
    'areaCode',
    'asOf',
    'precision',
    'value',
    'numerator',
    'denominator',
    'atLeast',
    'verified',
    'source',
    'otherSources',
    'remark',
  ] as const
  const cell = (value: unknown) => {
    const text = typeof value === 'string' ? neutralisedText(value) : String(value ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${[columns.join(','), ...records.map((record) => columns.map((column) => cell(record[column])).join(','))].join('\r\n')}\r\n`
}

/** The same with its definitions, its licence, and what was counted, rounded; the hash is that of the data as it stands in the file. */
export function coverageJson({ figures, people, month }: PublicCoverage): string {
  const data = {
    figures: figures.map(recordOf),
    counted: {
      month,
      rounding: DISCLOSURE_BASE.PUBLIC,
      rows: people.map((row) => ({
        areaCode: row.area_code,
        fundingSource: row.funding_source,
        designated: row.designated,
        protected: row.protected,
      })),
    },
  }
  const indicators = INDICATORS.map(({ code, version, unit, name, definition, scope, owner, basis }) => ({
    ...{ code, version, unit, name, definition, scope, owner, basis },
  }))
  const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex')
  return JSON.stringify({
    title: 'Cakupan jaminan sosial ketenagakerjaan, Kalimantan Barat',
    version: FORMAT_VERSION,
    licence: LICENCE,
    areaCodes: 'Kemendagri',
    address: '/publik/cakupan.json',
    sha256: hash,
    indicators,
    data,
  })
}
