import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRow } from '../import/table-cell.builder.ts'
import { caseNumberOf, readCaseNumber } from './case-number.ts'
import { ANSWER_FIELDS, answerReader, findAnswerColumns } from './claim-answer-file.ts'
import { SUBMISSION_COLUMNS } from './submission-file.ts'

const TODAY = '2026-12-15'
const CASE = 'KLM-4F2A9C-0B7D31'
const HEADER = aRow('Nomor Kasus', 'No Klaim', 'Hasil', 'Tanggal Hasil', 'Disetujui (Rp)', 'Dibayar (Rp)', 'Alasan')

type Value = string | number | null

const read = (...rows: (readonly Value[])[]) => {
  const table = findAnswerColumns([HEADER])
  if (table === null) throw new Error('no header')
  const reader = answerReader(table.columns, TODAY)
  return rows.map((row) => reader(aRow(...row)))
}

const faultOf = (...row: readonly Value[]) => {
  const [reading] = read(row)
  return reading?.kind === 'FAULT' ? `${reading.fault.field} ${reading.fault.fault}` : reading
}

describe('the number of a case', () => {
  test('is the end of its id, and is read however an office writes it', () => {
    expect(caseNumberOf('0199a1b2-c3d4-7e5f-8a9b-4f2a9c0b7d31')).toBe(CASE)
    expect(readCaseNumber(' klm 4f2a9c – 0b7d31 ')).toBe(CASE)
    expect(readCaseNumber('KLM-4F2A9C-0B7D3')).toBeNull()
    expect(readCaseNumber('KLM-4F2A9C-0B7D3O')).toBeNull()
    expect(readCaseNumber('6112080707980140')).toBeNull()
  })

  test('is read back for every claim', () => {
    fc.assert(fc.property(fc.uuid(), (id) => readCaseNumber(caseNumberOf(id)) === caseNumberOf(id)))
  })
})

describe('the answer of the insurer', () => {
  test('is recognised by its columns, those of our own file among them', () => {
    const ours = findAnswerColumns([aRow('Klaim'), aRow(...SUBMISSION_COLUMNS.map(({ header }) => header))])
    expect(ours?.headerRow).toBe(1)
    expect(Object.keys(ours?.columns ?? {}).toSorted()).toEqual([...ANSWER_FIELDS].toSorted())
    const at = (header: string) => SUBMISSION_COLUMNS.findIndex((column) => column.header === header)
    expect(ours?.columns).toMatchObject({
      caseNumber: at('Nomor Kasus'),
      insurerNumber: at('Nomor Klaim BPJS'),
      onDay: at('Tanggal Hasil'),
      approved: at('Disetujui (Rp)'),
    })
    expect(findAnswerColumns([aRow('NIK', 'Nama', 'Jumlah')])).toBeNull()
  })

  test('reads an outcome with its day, sums and reason', () => {
    expect(
      read(
        [CASE, 'B/123', 'Disetujui', '10/12/2026', '42.000.000', 0, 'Sesuai perhitungan'],
        ['klm4f2a9c0b7d31', '', 'DIBAYAR', '2026-12-11', null, 41_000_000, 'Dipotong'],
        [CASE, '', 'ditolak', '11-12-2026', null, null, 'Bukan peserta pada bulan itu'],
      ),
    ).toEqual([
      {
        kind: 'ANSWER',
        answer: {
          ...{ caseNumber: CASE, insurerNumber: 'B/123', outcome: 'APPROVED', onDay: '2026-12-10' },
          ...{ approved: 42_000_000n, paid: null, reason: 'Sesuai perhitungan' },
        },
      },
      {
        kind: 'ANSWER',
        answer: {
          ...{ caseNumber: CASE, insurerNumber: null, outcome: 'PAID', onDay: '2026-12-11' },
          ...{ approved: null, paid: 41_000_000n, reason: 'Alasan BPJS: Dipotong' },
        },
      },
      { kind: 'ANSWER', answer: expect.objectContaining({ outcome: 'REJECTED', onDay: '2026-12-11' }) },
    ])
  })

  test('says of a claim without an answer, an empty row and a sum nothing', () => {
    expect(read([CASE], [null, null], ['Jumlah', '', '', '', '42.000.000'])).toEqual([null, null, null])
  })

  test('names the first fault of a row', () => {
    expect(faultOf('=HYPERLINK("x")', 'B/1', 'Diterima', '10/12/2026')).toBe('caseNumber CASE_NUMBER_UNREADABLE')
    expect(faultOf(CASE, 'B/1', 'Beres', '10/12/2026')).toBe('outcome OUTCOME_UNREADABLE')
    expect(faultOf(CASE, 'B/1', 'Diterima', '31/02/2026')).toBe('onDay DAY_UNREADABLE')
    expect(faultOf(CASE, 'B/1', 'Diterima', '16/12/2026')).toBe('onDay DAY_IN_FUTURE')
    expect(faultOf(CASE, '', 'Disetujui', '10/12/2026', '1')).toBe('insurerNumber INSURER_NUMBER_UNREADABLE')
    expect(faultOf(CASE, '6112080707980140', 'Diterima', '10/12/2026')).toBe('insurerNumber INSURER_NUMBER_UNREADABLE')
    expect(faultOf(CASE, 'B/1', 'Disetujui', '10/12/2026', '42,5')).toBe('approved APPROVED_UNREADABLE')
    expect(faultOf(CASE, 'B/1', 'Dibayar', '10/12/2026', '5', '-5')).toBe('paid PAID_UNREADABLE')
    expect(faultOf(CASE, 'B/1', 'Dikembalikan', '10/12/2026')).toBe('reason REASON_MISSING')
    expect(faultOf(CASE, 'B/1', 'Ditolak', '10/12/2026', '', '', 'NIK 6112080707980140 lain')).toBe(
      'reason REASON_HAS_NUMBER',
    )
  })

  test('takes the same outcome of a case once', () => {
    const row = [CASE, 'B/12', 'Diterima', '10/12/2026']
    expect(read(row, row)[1]).toEqual({
      kind: 'FAULT',
      caseNumber: CASE,
      fault: { field: 'caseNumber', fault: 'TWICE_IN_FILE', cell: CASE },
    })
  })

  test('names the case of a row of which another column cannot be read', () => {
    expect(read([CASE.toLowerCase(), 'B/1', 'Diterima', '20/12/2026'])).toMatchObject([
      { kind: 'FAULT', caseNumber: CASE, fault: { fault: 'DAY_IN_FUTURE', cell: '20/12/2026' } },
    ])
    expect(read([CASE, '6112080707980140', 'Diterima', '10/12/2026'])).toMatchObject([
      { kind: 'FAULT', caseNumber: CASE, fault: { field: 'insurerNumber', cell: '••••' } },
    ])
  })

  test('says nothing of a NIK that stands in a cell which cannot be read', () => {
    expect(read([' 6112080707980140', '', 'Diterima', '10/12/2026'])).toEqual([
      {
        kind: 'FAULT',
        caseNumber: null,
        fault: { field: 'caseNumber', fault: 'CASE_NUMBER_UNREADABLE', cell: '••••' },
      },
    ])
  })
})
