import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRow } from '../import/table-cell.builder.ts'
import { FIGURE_LINE_FIELDS, FIGURE_LINE_HEADERS, figureLineReader, findFigureColumns } from './figure-list-file.ts'
import { type FigurePlace, readerOfPlaces } from './figure-places.ts'

const PLACES: readonly FigurePlace[] = [
  { code: '61.12', kind: 'REGENCY', name: 'Kubu Raya', parentCode: '61' },
  { code: '61.12.01', kind: 'DISTRICT', name: 'Sungai Raya', parentCode: '61.12' },
  { code: '61.12.02', kind: 'DISTRICT', name: 'Rasau Jaya', parentCode: '61.12' },
  { code: '61.12.01.2001', kind: 'DESA', name: 'Sungai Raya', parentCode: '61.12.01' },
  { code: '61.12.01.2002', kind: 'DESA', name: 'Kuala Dua', parentCode: '61.12.01' },
  { code: '61.12.02.2001', kind: 'DESA', name: 'Kuala Dua', parentCode: '61.12.02' },
  { code: '61.12.02.2002', kind: 'DESA', name: 'Bintang Mas', parentCode: '61.12.02' },
]
const HEADERS = FIGURE_LINE_FIELDS.map((field) => FIGURE_LINE_HEADERS[field])
const COLUMNS = findFigureColumns([aRow(...HEADERS)])?.columns ?? {}
const read = figureLineReader({ today: '2026-03-04', places: PLACES }, COLUMNS)

type Written = string | number | Date | null
const LINE: Readonly<Record<(typeof FIGURE_LINE_FIELDS)[number], Written>> = {
  ...{ indicator: 'COVERAGE', areaCode: '61.12', period: '12/2025', value: '31,63', numerator: null },
  ...{ denominator: null, source: 'Surat BPJS', sourceDay: '20/01/2026', evidence: 'B/12/012026' },
}
const lineOf = (part: Partial<Record<(typeof FIGURE_LINE_FIELDS)[number], Written>>) =>
  read(aRow(...FIGURE_LINE_FIELDS.map((field) => ({ ...LINE, ...part })[field])))
function figureIn(part: Parameters<typeof lineOf>[0]) {
  const line = lineOf(part)
  return line?.kind === 'FIGURE' ? line.figure : line
}
function faultsIn(part: Parameters<typeof lineOf>[0]): readonly string[] {
  const line = lineOf(part)
  return line?.kind === 'FAULTS' ? line.faults.map(({ field, key }) => `${field} ${key}`) : []
}

describe('the header of a list of figures', () => {
  test('is that of the empty list, stands below titles, and may be in other words', () => {
    expect(Object.keys(COLUMNS)).toEqual(FIGURE_LINE_FIELDS)
    expect(
      findFigureColumns([
        aRow('Potensi desa 2025'),
        aRow(
          'No',
          'Nama wilayah',
          'Kode wilayah',
          'Kode indikator',
          'Tahun',
          'Jumlah',
          'Judul surat',
          'Tgl',
          'Nomor surat',
        ),
      ]),
    ).toEqual({
      headerRow: 1,
      columns: { areaCode: 2, indicator: 3, period: 4, value: 5, source: 6, sourceDay: 7, evidence: 8 },
    })
  })

  test('is missing where a column is, however many rows follow', () => {
    expect(findFigureColumns([aRow('Indikator', 'Wilayah', 'Angka', 'Sumber', 'Tanggal sumber')])).toBeNull()
    expect(findFigureColumns([aRow(...HEADERS.filter((header) => !/Angka|Pembilang/.test(header)))])).toBeNull()
    expect(findFigureColumns([])).toBeNull()
  })
})

describe('a line of a list of figures', () => {
  test('is read in the Indonesian and in the English manner, with the indicator by code or name', () => {
    expect(figureIn({})).toEqual({
      ...{ indicator: 'COVERAGE', areaCode: '61.12', asOf: '2025-12-31', precision: 'MONTH', amount: 3_163n },
      ...{ numerator: null, denominator: null, source: 'Surat BPJS', sourceDay: '2026-01-20', evidence: 'B/12/012026' },
    })
    expect(figureIn({ value: '31.63%' })).toMatchObject({ amount: 3_163n })
    const counts = { indicator: 'potensi peserta bukan penerima upah', areaCode: '6112022002', period: 2025 }
    for (const value of ['1.770.630', '1,770,630', '1770630', 1_770_630])
      expect(figureIn({ ...counts, value }), String(value)).toMatchObject({
        ...{ indicator: 'SELF_EMPLOYED_POTENTIAL', areaCode: '61.12.02.2002', amount: 1_770_630n, precision: 'YEAR' },
      })
    expect(figureIn({ value: null, numerator: '130', denominator: '100' })).toMatchObject({ numerator: 130n })
    expect(lineOf(Object.fromEntries(FIGURE_LINE_FIELDS.map((field) => [field, null])))).toBeNull()
  })

  test.for([
    ['indicator FIGURE_INDICATOR_UNKNOWN', { indicator: 'Cakupan apa saja' }],
    ['areaCode FIGURE_AREA_NOT_OWN', { areaCode: '61.71' }],
    ['areaCode FIGURE_AREA_UNKNOWN', { areaCode: 'Pontianak' }],
    ['areaCode FIGURE_AREA_AMBIGUOUS', { areaCode: 'Kuala Dua' }],
    ['areaCode FIGURE_AREA_MISSING', { areaCode: null }],
    ['period FIGURE_PERIOD_INVALID', { period: '13/2025' }],
    ['period FIGURE_PERIOD_AHEAD', { period: '2027' }],
    ['period FIGURE_PERIOD_MADE_DAY', { period: new Date('2025-07-01T00:00:00Z') }],
    ['value FIGURE_VALUE_MISSING', { value: null }],
    ['value FIGURE_VALUE_INVALID', { value: '1.234,56,7' }],
    ['value FIGURE_SHARE_MADE_PART', { value: 0.3163 }],
    ['value FIGURE_COUNT_MADE_FRACTION', { indicator: 'ELIGIBLE_WORKERS', value: 48.343 }],
    ['numerator FIGURE_PART_MISSING', { denominator: '100' }],
    ['denominator FIGURE_PART_MISSING/denominator', { value: null, numerator: '100' }],
    ['numerator FIGURE_PART_TOO_LARGE', { value: null, numerator: '260.000', denominator: '130' }],
    ['source FIGURE_SOURCE_MISSING', { source: null }],
    ['sourceDay FIGURE_SOURCE_DAY', { sourceDay: '05/03/2026' }],
    ['sourceDay FIGURE_SOURCE_DAY_UNREADABLE', { sourceDay: 'Januari' }],
    ['evidence FIGURE_EVIDENCE_MISSING', { evidence: null }],
    ['evidence TEXT_HAS_NATIONAL_ID', { evidence: 'NIK 6112080707980140' }],
  ] as const)('says %s', ([fault, part]) => {
    expect(faultsIn(part)).toEqual([fault])
  })

  test('says all that is wrong with it, each column once, and keeps what stood there without a NIK', () => {
    const line = lineOf({ indicator: '', areaCode: '', period: 'besok', value: '', evidence: '6112080707980140' })
    expect(line).toMatchObject({ kind: 'FAULTS', cells: { period: 'besok', evidence: '••••', source: 'Surat BPJS' } })
    expect(line?.kind === 'FAULTS' && line.faults.map(({ field }) => field).sort()).toEqual([
      ...['areaCode', 'evidence', 'indicator', 'period'],
    ])
  })

  test('of any cells is empty, a figure in bounds, or has a fault of each column once', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 400, unit: 'binary' }),
      fc.double({ noNaN: true }),
      fc.constantFrom<Written>(...(Object.values(LINE) as Written[])),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 9 }), (cells) => {
        const line = read(aRow(...cells))
        if (line === null) return
        if (line.kind === 'FAULTS') {
          const fields = line.faults.map(({ field }) => field)
          expect(fields.length).toBeGreaterThan(0)
          expect(new Set(fields).size).toBe(fields.length)
          for (const text of Object.values(line.cells)) expect(text.length).toBeLessThanOrEqual(300)
          return
        }
        expect(PLACES.map(({ code }) => code)).toContain(line.figure.areaCode)
        expect(line.figure.sourceDay <= '2026-03-04').toBe(true)
        expect(line.figure.amount ?? line.figure.numerator).not.toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  test('has the same count in both manners', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (count) => {
        const written = (locale: string) => count.toLocaleString(locale)
        const line = { indicator: 'BENEFITS_PAID', period: '2025' }
        expect(figureIn({ ...line, value: written('id-ID') })).toMatchObject({ amount: count })
        expect(figureIn({ ...line, value: written('en-GB') })).toMatchObject({ amount: count })
      }),
    )
  })
})

describe('a place in a list of figures', () => {
  const placeOf = readerOfPlaces(PLACES)

  test('is named by its code, or by a name that one place has', () => {
    for (const place of PLACES) {
      expect(placeOf(place.code)).toEqual({ code: place.code })
      expect(placeOf(place.code.replaceAll('.', ''))).toEqual({ code: place.code })
    }
    expect(placeOf('Kab. Kubu Raya')).toEqual({ code: '61.12' })
    expect(placeOf('DESA BINTANG  MAS')).toEqual({ code: '61.12.02.2002' })
    expect(placeOf('Kecamatan Sungai Raya')).toEqual({ code: '61.12.01' })
    expect(placeOf('Desa Sungai Raya')).toEqual({ code: '61.12.01.2001' })
    expect(placeOf('Kuala Dua, Kec. Rasau Jaya')).toEqual({ code: '61.12.02.2001' })
    expect(placeOf('Kuala Dua, Sungai Raya, Kubu Raya')).toEqual({ code: '61.12.01.2002' })
    expect(placeOf('Sungai Raya')).toEqual({ fault: 'FIGURE_AREA_AMBIGUOUS' })
    expect(placeOf('Kuala Dua, Sungai Ambawang')).toEqual({ fault: 'FIGURE_AREA_UNKNOWN' })
  })
})
