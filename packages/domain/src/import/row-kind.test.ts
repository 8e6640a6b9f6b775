import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportField } from './import-field.ts'
import { isTrailerRow, rowKindOf } from './row-kind.ts'
import { aRow } from './table-cell.builder.ts'

const fields: readonly (ImportField | null)[] = [
  'rowNumber',
  'nationalId',
  'name',
  'sex',
  'village',
  'occupation',
  null,
]
const headers = ['No', 'NIK', 'Nama', 'L/P', 'Desa', 'Pekerjaan', 'Iuran']
const columns = fields.map((field, index) => ({ index, field, header: headers[index] ?? '' }))
const kind = (...values: (string | number | null)[]) => rowKindOf(aRow(...values), columns)

describe('what a row is', () => {
  test('a person, with or without a NIK', () => {
    expect(kind(1, '6112055511820202', 'Yuliana Kusuma', 'P', 'Kapur', 'Petani', 16800)).toBe('DATA')
    expect(kind(1, null, 'Yuliana Kusuma', 'P', 'Kapur', 'Petani', 16800)).toBe('DATA')
    expect(kind(1, '6112055511820202')).toBe('DATA')
    expect(kind(1, null, 'Yuliana Kusuma')).toBe('DATA')
    expect(kind(1, 6_112_055_511_820_202, 'Total Rahman')).toBe('DATA')
    expect(kind(1, '6,11203E+15', null)).toBe('DATA')
  })

  test('blank, although it was numbered in advance', () => {
    expect(kind(null, null)).toBe('BLANK')
    expect(kind(41, null, '-', null)).toBe('BLANK')
    expect(rowKindOf([], columns)).toBe('BLANK')
  })

  test('the header again, on the next printed page', () => {
    expect(kind('No', 'NIK', 'Nama', 'L/P', 'Desa', 'Pekerjaan', 'Iuran')).toBe('HEADER')
    expect(kind(null, 'nik', 'NAMA', 'L / P')).toBe('HEADER')
  })

  test.each([
    [[null, null, 'JUMLAH', null, null, null, 1_008_000]],
    [['Total', null, null, null, null, null, 1_008_000]],
    [['JUMLAH : 40 ORANG']],
    [[null, null, null, null, 'Sungai Raya, 20 November 2026']],
    [[null, null, 'Mengetahui,']],
    [[null, null, 'KEPALA DESA KAPUR', null, null, 'Petugas Pendata']],
    [[null, null, null, null, null, 'NIP. 19700101 199003 1 001']],
    [[null, null, null, null, 'Dusun Mawar']],
    [['Catatan: data per November']],
  ])('totals and signatures: %o', (values) => {
    expect(kind(...(values as (string | number | null)[]))).toBe('TRAILER')
  })

  test('the signatory’s name is one of them only below the total', () => {
    const signature = aRow(null, null, 'SUPARMAN, S.Sos')
    expect(isTrailerRow(signature, columns)).toBe(false)
    expect(isTrailerRow(signature, columns, true)).toBe(true)
  })

  test('nobody with a NIK is ever taken for a total, whatever else stands in the row', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('JUMLAH', 'Total', 'Mengetahui', ''),
        fc.boolean(),
        (text, word, past) => {
          const row = aRow(word, '6112055511820202', word, text, word)
          expect(rowKindOf(row, columns, past)).toBe('DATA')
        },
      ),
    )
  })
})
