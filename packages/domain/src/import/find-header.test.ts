import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHeader } from './find-header.ts'
import { aRow } from './table-cell.builder.ts'

const person = aRow(1, '6112055511820202', 'Yuliana Kusuma', 'Kalibandung', 'Sungai Raya')

describe('finding the header', () => {
  test('on the first row', () => {
    const header = findHeader([aRow('No', 'NIK', 'Nama', 'Desa', 'Kecamatan'), person])
    expect(header).toMatchObject({
      firstRow: 0,
      lastRow: 0,
      names: ['No', 'NIK', 'Nama', 'Desa', 'Kecamatan'],
      understood: 4,
    })
  })

  test('below titles that use its words', () => {
    const titles = [
      aRow('DAFTAR NAMA DAN NIK PEKERJA RENTAN DESA DAN KECAMATAN', null),
      aRow('Kabupaten', ':', 'Kubu Raya'),
      aRow(null, null),
      aRow('Tanggal', new Date('2026-11-20')),
    ]
    const header = findHeader([...titles, aRow('No', 'NIK', 'Nama', 'Desa', 'Kecamatan'), person])
    expect(header?.firstRow).toBe(4)
  })

  test('of two rows, naming columns by the lower one', () => {
    const upper = aRow('No', 'NIK', 'Nama', 'Lahir', null, 'Alamat', null, null)
    const lower = aRow(null, null, null, 'Tempat', 'Tanggal', 'RT/RW', 'Desa', 'Kecamatan')
    expect(findHeader([upper, lower, person])).toMatchObject({
      firstRow: 0,
      lastRow: 1,
      names: ['No', 'NIK', 'Nama', 'Tempat', 'Tanggal', 'RT/RW', 'Desa', 'Kecamatan'],
      fullNames: [
        'No',
        'NIK',
        'Nama',
        'Lahir Tempat',
        'Lahir Tanggal',
        'Alamat RT/RW',
        'Alamat Desa',
        'Alamat Kecamatan',
      ],
    })
  })

  test('is one row where the row below is a person without a NIK', () => {
    const header = findHeader([aRow('No', 'NIK', 'Nama', 'Desa'), aRow(1, null, 'Siti Aminah', 'Kapur'), person])
    expect(header).toMatchObject({ firstRow: 0, lastRow: 0 })
  })

  test.each([
    ['numbers', aRow(1, 2, 3, 4)],
    ['numbers in parentheses', aRow('(1)', '(2)', '(3)', '(4)')],
  ])('swallows the row that numbers the columns: %s', (_, numbering) => {
    expect(findHeader([aRow('No', 'NIK', 'Nama', 'Desa'), numbering, person])).toMatchObject({
      lastRow: 1,
      names: ['No', 'NIK', 'Nama', 'Desa'],
    })
  })

  test('is not found in prose, in a list without one, in nothing', () => {
    expect(findHeader([aRow('Isi lembar Data Penduduk'), aRow('Nama dan NIK wajib diisi')])).toBe(null)
    expect(findHeader([person, person])).toBe(null)
    expect(findHeader([aRow('Nama', 'Siti'), aRow('Umur', 20)])).toBe(null)
    expect(findHeader([])).toBe(null)
  })

  test('moves down by as many title rows as stand above it', () => {
    const header = aRow('No', 'NIK', 'Nama', 'Desa')
    fc.assert(
      fc.property(fc.nat(40), (above) => {
        const titles = Array.from({ length: above }, (_, index) => aRow(`Lampiran ${index}`, null))
        expect(findHeader([...titles, header, person])?.lastRow).toBe(above)
      }),
    )
  })
})
