import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAnnexEntry } from './annex-entry.builder.ts'
import {
  ANNEX_COLUMNS,
  type AnnexColumn,
  type AnnexEntry,
  PUBLIC_ANNEX_COLUMNS,
  programmeNames,
} from './decree-annex.ts'

const row = (columns: readonly AnnexColumn[], entry: AnnexEntry) => columns.map((column) => column.value(entry))
const headers = (columns: readonly AnnexColumn[]) => columns.map(({ header }) => header)

describe('the annex of a decree', () => {
  test('has the columns of the field, in their order', () => {
    expect(headers(ANNEX_COLUMNS)).toEqual(
      `No, NIK, Nama, Tempat/Tanggal Lahir, L/P, Alamat, RT/RW, Desa/Kelurahan, Kecamatan, Pekerjaan, Program, Iuran/bulan, Bulan, Jumlah, Keterangan`.split(
        ', ',
      ),
    )
  })

  test('writes a person as offices do', () => {
    expect(row(ANNEX_COLUMNS, anAnnexEntry({ remark: 'Pengganti nomor 14' }))).toEqual([
      1,
      '6112055511820202',
      'Dayang Rosita',
      'Rasau Jaya, 15-11-1982',
      'P',
      'Jl. Adisucipto Gg. Melati 7',
      '009/001',
      'Rasau Jaya Umum',
      'Rasau Jaya',
      'Kader posyandu',
      'JKK, JKM',
      16_800n,
      12,
      201_600n,
      'Pengganti nomor 14',
    ])
  })

  test('leaves out what is not known, and shows half of a pair', () => {
    const nothing = anAnnexEntry({ birthPlace: null, address: null, rt: null, rw: null, occupation: null, sex: 'MALE' })
    const [, , , birth, sex, address, neighbourhood, , , occupation] = row(ANNEX_COLUMNS, nothing)
    expect([birth, sex, address, neighbourhood, occupation]).toEqual(['15-11-1982', 'L', null, null, null])
    expect(row(ANNEX_COLUMNS, anAnnexEntry({ rw: null }))[6]).toBe('009/–')
  })

  test('names programmes in the order of the law', () => {
    expect(programmeNames(['OLD_AGE', 'DEATH', 'WORK_ACCIDENT'])).toBe('JKK, JKM, JHT')
  })
})

describe('the public copy', () => {
  test('has no column of number, birth, address, neighbourhood or remark', () => {
    expect(headers(PUBLIC_ANNEX_COLUMNS)).toEqual(
      'No, Nama, L/P, Desa/Kelurahan, Kecamatan, Pekerjaan, Program, Iuran/bulan, Bulan, Jumlah'.split(', '),
    )
  })

  test('shows no digit of a NIK, no birth date and no RT/RW, wherever somebody may have typed them', () => {
    const digits = (least: number, most: number) => fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`))
    const personal = fc.record({ nationalId: digits(16, 16), rt: digits(3, 3), rw: digits(3, 3), noise: fc.string() })
    fc.assert(
      fc.property(personal, ({ nationalId, rt, rw, noise }) => {
        const text = `${noise} NIK ${nationalId} lahir 15-11-1982 RT ${rt}/${rw}`
        const entry = anAnnexEntry({ nationalId, rt, rw, name: text, address: text, remark: text, birthPlace: text })
        const cells = row(PUBLIC_ANNEX_COLUMNS, entry).filter((value) => typeof value === 'string')
        expect(cells.join(' ')).not.toMatch(/\d/)
      }),
    )
  })

  test('says the same sums as the full one', () => {
    const sums = (columns: readonly AnnexColumn[]) =>
      columns.filter(({ kind }) => kind !== 'TEXT').map(({ value }) => value(anAnnexEntry()))
    expect(sums(PUBLIC_ANNEX_COLUMNS)).toEqual(sums(ANNEX_COLUMNS))
  })
})
