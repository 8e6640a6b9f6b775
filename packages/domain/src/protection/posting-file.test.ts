import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell, Row } from '../import/table-cell.ts'
import { findPostingColumns, postingReader } from './posting-file.ts'

const row = (...texts: string[]): Row => texts.map((text): Cell => ({ text, kind: text === '' ? 'empty' : 'text' }))
const HEADER = row('No', 'NIK', 'No KPJ', 'Nama', 'Jumlah Bulan', 'Iuran', 'Status', 'Keterangan')
const TODAY = '2026-11-22'
const NIK = '6112055511820002'

const read = (...rows: Row[]) => {
  const table = findPostingColumns([HEADER, ...rows])
  if (table === null) throw new Error('no header')
  return rows.map(postingReader(table.columns, TODAY))
}

describe('the insurer’s answer about postings', () => {
  test('is recognised by its columns, whatever stands above them', () => {
    expect(findPostingColumns([row('Rekap'), HEADER])).toEqual({
      headerRow: 1,
      columns: { nationalId: 1, membershipNumber: 2, months: 4, amount: 5, verdict: 6, reason: 7 },
    })
    expect(findPostingColumns([row('NIK', 'Nama', 'Status')])).toBeNull()
    expect(findPostingColumns([row('Nama', 'Bulan', 'Iuran', 'Status')])).toBeNull()
  })

  test('says of a person how many months were posted, or why not', () => {
    const [accepted, rejected, sum] = read(
      row('1', NIK, '12345678901', 'Yuliana', '6', 'Rp100.800', 'Diterima', ''),
      row('2', '6112055511820003', '', 'Budi', '0', '0', 'Ditolak', 'NIK 6112055511820003 tidak padan'),
      row('', '', '', 'Jumlah', '', '100800', '', ''),
    )
    expect(accepted).toMatchObject({ nationalId: NIK, verdict: 'ACCEPTED', months: 6, amount: 100_800n, fault: null })
    expect(rejected).toMatchObject({ verdict: 'REJECTED', months: 0, amount: 0n, reason: 'NIK •••• tidak padan' })
    expect(sum).toBeNull()
  })

  test.each([
    ['PERSON_UNREADABLE', row('1', '611205551182', '12345678901', 'A', '6', '1', 'Diterima', '')],
    ['PERSON_UNREADABLE', row('1', '', '123', 'A', '6', '1', 'Diterima', '')],
    ['VERDICT_UNREADABLE', row('1', NIK, '12345678901', 'A', '6', '1', 'mungkin', '')],
    ['MONTHS_UNREADABLE', row('1', NIK, '12345678901', 'A', '0', '1', 'Diterima', '')],
    ['MONTHS_UNREADABLE', row('1', NIK, '12345678901', 'A', '-1', '1', 'Diterima', '')],
    ['AMOUNT_UNREADABLE', row('1', NIK, '12345678901', 'A', '6', '16,80', 'Diterima', '')],
    ['AMOUNT_UNREADABLE', row('1', NIK, '12345678901', 'A', '6', '-5', 'Diterima', '')],
    ['NUMBER_UNREADABLE', row('1', NIK, '', 'A', '6', '1', 'Diterima', '')],
    ['REASON_MISSING', row('1', NIK, '', 'A', '', '', 'Ditolak', '')],
  ])('does not take over a row that is %s', (fault, broken) => {
    expect(read(broken)[0]).toMatchObject({ fault })
  })

  test('takes nobody over twice', () => {
    const sound = row('1', NIK, '12345678901', 'A', '6', '100800', 'Diterima', '')
    expect(read(sound, sound).map((each) => each?.fault)).toEqual([null, 'TWICE_IN_FILE'])
  })

  test('never loses or makes a rupiah of what is written, and never takes a NIK into a reason', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 24 }), fc.bigInt({ min: 1n, max: 10_000_000n })), {
          maxLength: 20,
        }),
        (people) => {
          const rows = people.map(([months, amount], at) =>
            row(
              String(at),
              '',
              String(10_000_000_000 + at),
              'A',
              `${months} bulan`,
              `Rp ${amount}`,
              'OK',
              `lihat ${NIK}`,
            ),
          )
          const judged = read(...rows)
          expect(judged.reduce((sum, each) => sum + (each?.amount ?? 0n), 0n)).toBe(
            people.reduce((sum, [, amount]) => sum + amount, 0n),
          )
          for (const each of judged) expect(each?.reason).not.toContain(NIK)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
