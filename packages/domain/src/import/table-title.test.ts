import { expect, test } from 'vitest'
import { aRow } from './table-cell.builder.ts'
import { placeInTitle } from './table-title.ts'

test('the place is read from lines with a colon, in one cell or in several', () => {
  const title = [
    aRow('DAFTAR PEKERJA RENTAN DESA TAHUN 2026'),
    aRow('Desa', ':', 'Kapur'),
    aRow('Kecamatan : Sungai Raya'),
  ]
  expect(placeInTitle(title)).toEqual({ village: 'Kapur', district: 'Sungai Raya', regency: '' })
})

test('one line may name all levels', () => {
  expect(placeInTitle([aRow('Desa/Kelurahan: Sui. Radak Dua Kec.: Terentang Kabupaten: Kubu Raya')])).toEqual({
    village: 'Sui. Radak Dua',
    district: 'Terentang',
    regency: 'Kubu Raya',
  })
})

test('a title without a colon names nothing', () => {
  expect(placeInTitle([aRow('PEKERJA RENTAN KABUPATEN KUBU RAYA'), aRow(null)])).toEqual({
    village: '',
    district: '',
    regency: '',
  })
  expect(placeInTitle([])).toEqual({ village: '', district: '', regency: '' })
})
