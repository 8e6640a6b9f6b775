import { createHash } from 'node:crypto'
import { DISCLOSURE_BASE } from '@payung/domain/disclosure/publish-cells'
import { INDICATORS, indicatorOf } from '@payung/domain/figures/indicators'
import { monthAfter } from '@payung/domain/protection/month-after'
import { neutralisedText } from '@payung/domain/text/neutralised-text'
import { firstMonthOf } from './count-public-figures.ts'
import { shareOfRow } from './coverage.ts'
import type { PublishedFigureRow } from './figures.queries.ts'
import { metadataOf } from './public-coverage-metadata.ts'
import type { Freeze, PublicCoverage } from './public-figures.ts'

const LICENCE = 'CC-BY-4.0'
const FORMAT_VERSION = 3

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

/** All that both files tell, in the same order, so that one hash stands for it. */
function dataOf({ figures, counted, freeze: shown, freezes }: PublicCoverage) {
  const { month, people, money, decrees } = counted
  const isOfFreeze = { frozenOn: shown?.frozenOn ?? null, freezeVersion: shown?.version ?? null }
  return {
    figures: figures.map(recordOf),
    counted: { month, ...isOfFreeze, rounding: DISCLOSURE_BASE.PUBLIC, rows: people },
    money: { fromMonth: firstMonthOf(month), lastMonth: month, rows: money },
    decrees: { month, rows: decrees },
    freezes: freezes.map((freeze) => ({
      ...{ month: freeze.month, version: freeze.version, frozenOn: freeze.frozenOn, sha256: freeze.sha256 },
      address: addressOfFreeze(freeze),
      corrections: freeze.corrections.map((correction) => ({
        ...correction,
        before: correction.before.toString(),
        after: correction.after.toString(),
      })),
    })),
  }
}

/** Where one version of a quarter stands for good. */
export function addressOfFreeze({ month, version }: Pick<Freeze, 'month' | 'version'>): string {
  return `/publik/cakupan/beku/${month.slice(0, 7)}-v${version}.json`
}

type Data = ReturnType<typeof dataOf>

const hashOf = (data: Data) => createHash('sha256').update(JSON.stringify(data)).digest('hex')

const COLUMNS = [
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
  'remark',
  'otherSources',
  'fundingSource',
  'licence',
  'formatVersion',
  'sha256',
] as const

type CsvRecord = Readonly<Partial<Record<(typeof COLUMNS)[number], unknown>>>

/**
 * One line a figure, with decimal points and commas between: for programs. Each line has the licence, the version and the hash of all data with it, since a table
 * of lines has no other place for them.
 */
export function coverageCsv(coverage: PublicCoverage): string {
  const data = dataOf(coverage)
  const of = { licence: LICENCE, formatVersion: FORMAT_VERSION, sha256: hashOf(data) }
  const records: readonly CsvRecord[] = [...data.figures, ...countedRecords(data, provinceOf(coverage))]
  const cell = (value: unknown) => {
    const text = typeof value === 'string' ? neutralisedText(value) : String(value ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const line = (record: CsvRecord) => COLUMNS.map((column) => cell({ ...record, ...of }[column])).join(',')
  return `${[COLUMNS.join(','), ...records.map(line)].join('\r\n')}\r\n`
}

function provinceOf({ reference }: PublicCoverage): string | undefined {
  return [...reference.areas.values()].find(({ level }) => level === 'PROVINCE')?.code
}

/** What Payung counted, as lines of the same table: people by place and purse, money by purse, and decrees by number. */
function countedRecords({ counted, money, decrees }: Data, province: string | undefined): readonly CsvRecord[] {
  const of = { kind: 'COUNTED', indicatorVersion: 1, precision: 'MONTH', source: 'Payung' }
  const asOf = lastDayOf(counted.month)
  return [
    ...counted.rows.flatMap(({ areaCode, fundingSource, ...counts }) =>
      (['designated', 'protected'] as const).map((what) => ({
        ...{ ...of, areaCode, fundingSource, asOf, unit: 'PEOPLE', value: counts[what] },
        key: `${what}_${areaCode}_${fundingSource}`,
        indicator: what === 'designated' ? 'DESIGNATED_BY_DECREE' : 'POSTED_BY_INSURER',
      })),
    ),
    ...money.rows.flatMap(({ fundingSource, ...amounts }) =>
      (['rupiah', 'paidRupiah'] as const).map((what) => ({
        ...{ ...of, areaCode: province, fundingSource, asOf, unit: 'RUPIAH', value: amounts[what] },
        key: `${what}_${fundingSource}`,
        indicator: what === 'rupiah' ? 'CONTRIBUTIONS_OF_YEAR' : 'CONTRIBUTIONS_PAID',
      })),
    ),
    ...decrees.rows.map(({ areaCode, owner, number, fromMonth, untilMonth }) => ({
      ...{ ...of, areaCode, asOf, unit: 'PAPERS', value: 1, source: owner },
      key: number,
      indicator: 'DECREE_IN_FORCE',
      remark: `${fromMonth}/${untilMonth}`,
    })),
  ]
}

function lastDayOf(month: string): string {
  return new Date(Date.parse(monthAfter(month)) - 86_400_000).toISOString().slice(0, 10)
}

/** The same with its definitions, its licence, and what a catalogue of data must know of it; the hash is that of the data as it stands in the file. */
export function coverageJson(coverage: PublicCoverage): string {
  const data = dataOf(coverage)
  const indicators = INDICATORS.map(({ code, version, unit, name, definition, scope, owner, basis }) => ({
    ...{ code, version, unit, name, definition, scope, owner, basis },
  }))
  return JSON.stringify({
    title: 'Cakupan jaminan sosial ketenagakerjaan, Kalimantan Barat',
    version: FORMAT_VERSION,
    licence: LICENCE,
    areaCodes: 'Kemendagri',
    address: '/publik/cakupan.json',
    sha256: hashOf(data),
    metadata: metadataOf(coverage, LICENCE),
    indicators,
    data,
  })
}
