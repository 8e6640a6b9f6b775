import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aVillageIndex } from '../area/village-index.builder.ts'
import { findHeader } from './find-header.ts'
import { detectColumns } from './import-columns.ts'
import { missingFields } from './import-field.ts'
import { aRow } from './table-cell.builder.ts'
import type { Row } from './table-cell.ts'

const knowledge = { today: '2026-11-20', villages: aVillageIndex() }

/** Columns as `header=field`, those left out without one. */
function detect(...rows: Row[]): readonly string[] {
  const header = findHeader(rows)
  if (header === null) throw new Error('no header')
  const columns = detectColumns(header, rows.slice(header.lastRow + 1), knowledge)
  return columns.map((column) => `${column.header}=${column.field ?? ''}`)
}

const woman = '6112055511820202'
const man = '6112012101880201'

describe('detecting columns', () => {
  test('by the words of a regency’s upload', () => {
    const columns = detect(
      aRow(
        'nik',
        'nama',
        'tanggal_lahir',
        'jenis_kelamin',
        'kecamatan',
        'desa',
        'jenis_pekerjaan',
        'biaya_iuran_apbd',
        'status_kepesertaan',
        'jenis_kepesertaan',
        'keterangan',
      ),
      aRow(
        woman,
        'Yuliana Kusuma',
        '1982-11-15',
        'P',
        'Sungai Raya',
        'Kalibandung',
        'Petani',
        16_800,
        'Aktif',
        'BPU',
        null,
      ),
    )
    expect(columns).toEqual([
      'nik=nationalId',
      'nama=name',
      'tanggal_lahir=birthDate',
      'jenis_kelamin=sex',
      'kecamatan=district',
      'desa=village',
      'jenis_pekerjaan=occupation',
      'biaya_iuran_apbd=',
      'status_kepesertaan=',
      'jenis_kepesertaan=',
      'keterangan=notes',
    ])
  })

  test('a NIK is told from a family card that stands before it', () => {
    const columns = detect(
      aRow('NOMOR KK', 'NIK', 'NAMA', 'NAMA KK', 'ALAMAT', 'RT', 'RW', 'DUSUN', 'DESA', 'NO HP', 'NIK AHLI WARIS'),
      aRow(
        '6112052001110001',
        woman,
        'YULIANA KUSUMA',
        'USMAN',
        'JL. POROS',
        '009',
        '001',
        'MAWAR',
        'KALIBANDUNG',
        '081234567890',
        man,
      ),
    )
    expect(columns).toEqual([
      'NOMOR KK=familyCardNumber',
      'NIK=nationalId',
      'NAMA=name',
      'NAMA KK=',
      'ALAMAT=address',
      'RT=rt',
      'RW=rw',
      'DUSUN=hamlet',
      'DESA=village',
      'NO HP=phone',
      'NIK AHLI WARIS=',
    ])
  })

  test('by what stands in them where the words say nothing', () => {
    const columns = detect(
      aRow('Nama', 'Kolom A', 'Kolom B', 'Kolom C', 'Kolom D', 'Desa', 'TMT'),
      aRow('Yuliana Kusuma', woman, '15/11/1982', 'P', 'Buruh tani', 'Kalibandung', '01/01/2026'),
      aRow('Syarif Bujang', man, '21/01/1988', 'L', 'Nelayan', 'Parit Baru', '01/01/2026'),
    )
    expect(columns).toEqual([
      'Nama=name',
      'Kolom A=nationalId',
      'Kolom B=birthDate',
      'Kolom C=sex',
      'Kolom D=occupation',
      'Desa=village',
      'TMT=',
    ])
  })

  test('a column of village codes is told from account numbers of the same length', () => {
    const columns = detect(
      aRow('Nama', 'NIK', 'Kolom A', 'Kolom B'),
      aRow('Yuliana Kusuma', woman, '1234567890', '6112012002'),
      aRow('Syarif Bujang', man, '2345678901', '61.12.01.2003'),
    )
    expect(columns.slice(2)).toEqual(['Kolom A=', 'Kolom B=villageCode'])
  })

  test('content overrules words that it contradicts', () => {
    const columns = detect(
      aRow('No', 'Nama', 'NIK', 'Alamat', 'Tempat Lahir'),
      aRow(1, 'Yuliana Kusuma', 'Petani', woman, 'Pontianak, 15-11-1982'),
      aRow(2, 'Syarif Bujang', 'Nelayan', man, 'Pontianak, 21-01-1988'),
    )
    expect(columns).toEqual([
      'No=rowNumber',
      'Nama=name',
      'NIK=occupation',
      'Alamat=nationalId',
      'Tempat Lahir=birthPlaceAndDate',
    ])
  })

  test('lost digits are still a NIK’s column, and an empty column is what its words say', () => {
    const columns = detect(
      aRow('No. KTP', 'Nama', 'Desa', 'Pekerjaan'),
      aRow('6,11210E+15', 'Fatimah', 'Kalibandung', null),
      aRow('6,11201E+15', 'Petrus', 'Kalibandung', null),
    )
    expect(columns).toEqual(['No. KTP=nationalId', 'Nama=name', 'Desa=village', 'Pekerjaan=occupation'])
  })

  test('no field goes to two columns, in whatever order they stand', () => {
    const names = [
      'No',
      'NIK',
      'NIK KTP',
      'Nama',
      'Nama Lengkap',
      'TTL',
      'Tgl Lahir',
      'Desa',
      'Kelurahan',
      'RT/RW',
      'RT',
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 3 }), (headers) => {
        const row = aRow('NIK', 'Nama', ...headers)
        const fields = detect(row)
          .map((column) => column.split('=')[1])
          .filter((field) => field !== '')
        expect(new Set(fields).size).toBe(fields.length)
      }),
    )
  })
})

describe('confidence', () => {
  const rows = [aRow('NIK', 'Nama', 'Desa'), aRow(woman, 'Yuliana Kusuma', 'Kalibandung')]
  const header = findHeader(rows)
  if (header === null) throw new Error('no header')

  test('grows where the cells bear the words out, and sinks where they do not', () => {
    const [borneOut] = detectColumns(header, rows.slice(1), knowledge)
    const [wordsOnly] = detectColumns(header, [], knowledge)
    const [contradicted] = detectColumns(header, [aRow('entah', 'Yuliana', 'Kalibandung')], knowledge)
    expect(borneOut?.confidence).toBeGreaterThan(wordsOnly?.confidence ?? 1)
    expect(wordsOnly?.confidence).toBeGreaterThan(contradicted?.confidence ?? 1)
  })

  test('without a reference of places, a column of words is not taken for villages', () => {
    const columns = detectColumns(
      { ...header, names: ['NIK', 'Nama', 'X'], fullNames: ['NIK', 'Nama', 'X'] },
      rows.slice(1),
      {
        today: '2026-11-20',
      },
    )
    expect(columns[2]?.field).toBe(null)
  })
})

test('a mapping lacks what no row can be judged without', () => {
  expect(missingFields([])).toEqual(['nationalId', 'name', 'village'])
  expect(missingFields([], true)).toEqual(['nationalId', 'name'])
  expect(missingFields([{ index: 0, header: 'Kode', field: 'villageCode' }])).toEqual(['nationalId', 'name'])
})
