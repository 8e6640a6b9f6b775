import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRow } from '../import/table-cell.builder.ts'
import type { Row } from '../import/table-cell.ts'
import { findStatementColumns, statementReader } from './reconciliation-file.ts'

const TODAY = '2026-11-22'
const BANK = aRow('No', 'Tanggal', 'Keterangan', 'No Referensi', 'Debit', 'Kredit', 'Saldo')

const read = (header: Row, ...rows: Row[]) => {
  const table = findStatementColumns([header, ...rows])
  if (table === null) throw new Error('no header')
  const reader = statementReader(table.columns, TODAY)
  return rows.map((row) => reader(row, true))
}

describe('a bank statement or a list of SP2D', () => {
  test('is recognised by its columns, whatever stands above them', () => {
    expect(findStatementColumns([aRow('Rekening koran'), BANK])).toEqual({
      headerRow: 1,
      columns: { day: 1, description: 2, reference: 3, amount: 4, incoming: 5 },
    })
    const sipd = aRow(
      'No',
      'Nomor SPM',
      'Tanggal SPM',
      'Nomor SP2D',
      'Tanggal SP2D',
      'Uraian',
      'Nilai SP2D',
      'Kode Billing',
    )
    expect(findStatementColumns([sipd])?.columns).toEqual({ reference: 3, day: 4, description: 5, amount: 6, code: 7 })
    expect(findStatementColumns([aRow('Tanggal', 'Saldo', 'Keterangan')])).toBeNull()
    expect(findStatementColumns([aRow('Tanggal', 'Debit')])).toBeNull()
  })

  test('says of each row when, how much, under which number, and what may be a code', () => {
    const [out, incoming, empty] = read(
      BANK,
      aRow(1, '10/11/2026 09:15', 'Iuran BPJS 261100012345 NIK 6112055511820002', 'SP2D 12/LS', '1.250.000,00', '', 9),
      aRow(2, new Date('2026-11-11'), 'Transfer masuk', 'TRF 1', '0', '5.000', 9),
      aRow(null, null, 'Mengetahui, Bendahara'),
    )
    expect(out).toEqual({
      ...{ kind: 'LINE', day: '2026-11-10', amount: 1_250_000n, reference: 'SP2D 12/LS' },
      ...{ description: 'Iuran BPJS 261100012345 NIK ••••', codes: ['261100012345'] },
    })
    expect(incoming).toEqual({ kind: 'INCOMING' })
    expect(empty).toBeNull()
  })

  test.each([
    ['DAY_UNREADABLE', aRow(1, '31/02/2026', 'Iuran', 'A1', '100', '')],
    ['DAY_UNREADABLE', aRow(1, '', 'Iuran', 'A1', '100', '')],
    ['DAY_IN_FUTURE', aRow(1, '23/11/2026', 'Iuran', 'A1', '100', '')],
    ['AMOUNT_UNREADABLE', aRow(1, '10/11/2026', 'Iuran', 'A1', 'seratus', '')],
    ['AMOUNT_UNREADABLE', aRow(1, '10/11/2026', 'Iuran', 'A1', '', '')],
    ['AMOUNT_UNREADABLE', aRow(1, '10/11/2026', 'Iuran', 'A1', 0, '')],
    ['AMOUNT_FRACTIONAL', aRow(1, '10/11/2026', 'Iuran', 'A1', 100.5, '')],
    ['AMOUNT_FRACTIONAL', aRow(1, '10/11/2026', 'Iuran', 'A1', '1.000,50', '')],
    ['AMOUNT_NEGATIVE', aRow(1, '10/11/2026', 'Iuran', 'A1', -100, '')],
    ['AMOUNT_TOO_LARGE', aRow(1, '10/11/2026', 'Iuran', 'A1', '1000000000000000', '')],
  ])('is refused for a row that is %s', (fault, broken) => {
    expect(read(BANK, broken)[0]).toMatchObject({ kind: 'FAULT', fault })
  })

  test('declares how many rows it has and how much in all, above or below them', () => {
    const reader = statementReader({ day: 1, description: 2, amount: 4 }, TODAY)
    expect(reader(aRow('Jumlah transaksi', 12), false)).toEqual({ kind: 'DECLARED_ROWS', rows: 12 })
    expect(reader(aRow('Total baris: 1.200'), true)).toEqual({ kind: 'DECLARED_ROWS', rows: 1200 })
    expect(reader(aRow('Total', null, null, null, '1.500.000'), true)).toEqual({
      kind: 'DECLARED_TOTAL',
      total: 1_500_000n,
    })
    expect(reader(aRow('Sub Total', null, null, null, '500'), true)).toBeNull()
    expect(reader(aRow(1, 2, 3, 4, 5), true)).toBeNull()
    expect(reader(aRow('Rekening 0012345'), false)).toBeNull()
  })

  test('never loses or makes a rupiah of what is written', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 10_000_000_000n }), { maxLength: 20 }), (amounts) => {
        const rows = amounts.map((amount, at) => aRow(at + 7, '10/11/2026', 'Iuran', `A${at}`, String(amount), ''))
        const readings = read(BANK, ...rows)
        expect(readings.map((reading) => (reading?.kind === 'LINE' ? reading.amount : null))).toEqual(amounts)
      }),
    )
  })
})
