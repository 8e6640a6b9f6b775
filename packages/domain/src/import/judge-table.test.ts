import { describe, expect, test } from 'vitest'
import { aVillageIndex } from '../area/village-index.builder.ts'
import { chooseSheet, recogniseTable, tableJudge } from './judge-table.ts'
import { aRow } from './table-cell.builder.ts'
import type { Row } from './table-cell.ts'

const knowledge = { today: '2026-11-20', villages: aVillageIndex() }

/** As a regency's office sends it: titles, numbered in advance, a total and signatures below. All people are invented. */
const upload: readonly Row[] = [
  aRow('DAFTAR PEKERJA RENTAN KABUPATEN KUBU RAYA'),
  aRow(null),
  aRow('No', 'NIK', 'Nama Lengkap', 'Tgl Lahir', 'L/P', 'Kecamatan', 'Desa/Kelurahan', 'Jenis Pekerjaan'),
  aRow(
    1,
    '6112055511820202',
    'Yuliana Kusuma',
    new Date('1982-11-15'),
    'Perempuan',
    'Sungai Raya',
    'Kalibandung',
    'Petani',
  ),
  aRow(2, '6112012101880201', 'Syarif Bujang', '21 Januari 1988', 'lk', 'SUI. RAYA', 'PARIT BARU', 'Guru ngaji'),
  aRow(3, '6112055511820202', 'Yuliana K.', '15/11/1982', 'pr', 'Sungai Raya', 'Kalibandung', 'Petani'),
  aRow('No', 'NIK', 'Nama Lengkap', 'Tgl Lahir', 'L/P', 'Kecamatan', 'Desa/Kelurahan', 'Jenis Pekerjaan'),
  aRow(4, 6_112_016_606_940_200, 'Nurhayati Suharto', '26/06/1994', 'P', 'Sungai Raya', 'Tidak Ada', 'Petani'),
  aRow(5, null, 'Rosnah Atan'),
  aRow(6),
  aRow(null, null, 'JUMLAH', null, null, null, null, 4),
  aRow(null, null, null, null, null, null, 'Sungai Raya, 20 November 2026'),
  aRow(null, null, 'SUPARMAN, S.Sos', null, null, null, 'ROSNAH'),
]

function judgeAll(rows: readonly Row[], areaPrefix = '61.12') {
  const table = recogniseTable(rows, knowledge)
  if (table === null) throw new Error('no header')
  const judge = tableJudge({ ...knowledge, columns: table.columns, place: table.place, areaPrefix })
  return rows.flatMap((row, index) => {
    const judged = index > table.header.lastRow ? judge(row, index + 1) : null
    return judged === null
      ? []
      : [`${index + 1} ${judged.issues.map(({ column, code }) => `${column} ${code}`).join(', ') || 'ok'}`]
  })
}

describe('a table', () => {
  test('is judged row by row, without titles, repeated headers, blank rows, totals and signatures', () => {
    expect(judgeAll(upload)).toEqual([
      '4 ok',
      '5 ok',
      '6 NIK DUPLICATE_IN_FILE',
      '8 NIK NATIONAL_ID_LOST_DIGITS, Desa/Kelurahan VILLAGE_UNKNOWN',
      '9 NIK NATIONAL_ID_LENGTH, Desa/Kelurahan VILLAGE_UNKNOWN', // no NIK, and still not dropped
    ])
  })

  test('takes the village from its title where no column has it', () => {
    const list = [
      aRow('Desa : Parit Baru'),
      aRow('Kecamatan : Sungai Raya'),
      aRow('NO', 'NAMA', 'NO. KTP', 'TTL'),
      aRow(1, 'YULIANA KUSUMA', "'6112055511820202", 'Pontianak, 15-11-82'),
      aRow(2, 'SYARIF BUJANG', '6112 0121 0188 0201', 'Sui. Raya, 22/01/1988'),
    ]
    expect(judgeAll(list)).toEqual(['4 ok', '5 TTL NATIONAL_ID_BIRTH_DATE_MISMATCH'])
  })

  test('names columns by the lower of two header rows', () => {
    const list = [
      aRow('No', 'NIK', 'Nama', 'Lahir', null, 'Alamat', null),
      aRow(null, null, null, 'Tempat', 'Tanggal', 'Desa', 'Kecamatan'),
      aRow('(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'),
      aRow(1, '6112055511820202', 'Yuliana Kusuma', 'Pontianak', '16-11-1982', 'Kalibandung', 'Sungai Raya'),
    ]
    expect(judgeAll(list)).toEqual(['4 Tanggal NATIONAL_ID_BIRTH_DATE_MISMATCH'])
  })

  test('without a header is none', () => {
    expect(recogniseTable(upload.slice(3, 6), knowledge)).toBe(null)
    expect(recogniseTable([], knowledge)).toBe(null)
  })
})

describe('a hostile cell', () => {
  const long = 32_000
  test.each([
    ['spaces between digits', `1${' '.repeat(long)}2`],
    ['digits', '1'.repeat(long)],
    ['letters', 'a'.repeat(long)],
    ['strokes', `a${'- '.repeat(long / 2)}1`],
    ['brackets', '('.repeat(long)],
    ['dots', `Kapur,${'. '.repeat(long / 2)}`],
    ['commas', `1${',a'.repeat(long / 2)}`],
  ])('of %s is judged at once in every column, and neither row nor header hangs', (_, text) => {
    const header = upload[2] ?? []
    const hostile = header.map(() => ({ kind: 'text' as const, text }))
    const withoutId = hostile.map((cell, index) => (index === 1 ? (aRow(null)[0] ?? cell) : cell))
    expect(judgeAll([hostile, header, hostile, withoutId])).toHaveLength(2)
  })
})

describe('among sheets', () => {
  const people = recogniseTable(upload, knowledge)
  const recap = recogniseTable([aRow('No', 'Nama', 'Desa', 'Keterangan'), aRow(1, 'Rekap', 'Kapur', 'x')], knowledge)
  const complete = recogniseTable(
    [aRow('NIK', 'Nama', 'Desa'), aRow('6112055511820202', 'Yuliana', 'Kalibandung')],
    knowledge,
  )

  test('the one with the people is chosen, wherever it stands', () => {
    expect(chooseSheet([null, recap, people])).toBe(2)
    expect(chooseSheet([people, null])).toBe(0)
    expect(chooseSheet([recap, complete])).toBe(1)
    expect(chooseSheet([people, people])).toBe(0)
  })

  test('none is chosen where none has a header', () => {
    expect(chooseSheet([null, null])).toBe(null)
    expect(chooseSheet([])).toBe(null)
  })
})
