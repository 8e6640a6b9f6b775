import { expect, test } from 'vitest'
import { answerKindOf } from '../verification/check-answer.ts'
import { guessAnswers, missingAnswerFields } from './answer-file.ts'
import { proposals } from './proposal-file.ts'
import type { Cell, Row } from './table-cell.ts'

const cell = (text: string): Cell => (text === '' ? { text, kind: 'empty' } : { text, kind: 'text' })
const row = (...texts: string[]): Row => texts.map(cell)

test('of any table with numbers it takes the numbers, and says which row is no proposal', () => {
  expect(answerKindOf('PROPOSAL')).toBe(proposals)
  const table = [
    row('DAFTAR USULAN DINAS PERIKANAN'),
    row('No', 'N I K', 'Nama Lengkap', 'Desa'),
    row('1', '6112055511820202', 'YULIANA', 'Ambarawa'),
    row('2', '6112055511820202', 'YULIANA', 'Ambarawa'),
    row('3', '611205551182', 'SITI', 'Ambarawa'),
    row('', '', 'Jumlah', '3'),
  ]
  const answers = guessAnswers(proposals, table)
  expect(answers).toMatchObject({ headerRow: 1 })
  expect(missingAnswerFields(proposals, answers?.columns ?? [])).toEqual([])
  const judge = proposals.judge(answers?.columns ?? [], '2026-11-20')
  expect(table.slice(2).map((row) => judge(row))).toMatchObject([
    { nationalId: '6112055511820202', answer: { verdict: 'PROPOSED', said: { name: 'YULIANA' } }, issues: [] },
    { answer: null, issues: [{ columnIndex: 1, code: 'DUPLICATE_IN_FILE' }] },
    { nationalId: null, answer: null, issues: [{ columnIndex: 1, code: 'NATIONAL_ID_LENGTH' }] },
    null,
  ])
})

test('whom its own file calls a civil servant, soldier, police officer or foreigner it does not propose', () => {
  const table = [
    row('NIK', 'Nama', 'Pekerjaan', 'ASN/TNI/Polri', 'Kewarganegaraan'),
    row('6112055511820001', 'A', 'Petani', 'PNS', ''),
    row('6112055511820002', 'B', 'Anggota Polri', '', ''),
    row('6112055511820003', 'C', 'Nelayan', 'TNI/Polri', ''),
    row('6112055511820004', 'D', 'Tentara', 'Bukan', ''),
    row('6112055511820005', 'E', 'Petani', 'Bukan', 'WNA'),
    row('6112055511820006', 'F', 'Petani', 'Bukan', 'WNI'),
    row('6112055511820007', 'G', 'pensiunan TNI', '', ''),
  ]
  const { columns } = guessAnswers(proposals, table) ?? { columns: [] }
  const judge = proposals.judge(columns, '2026-11-20')
  const judged = table.slice(1).map((line) => judge(line))
  expect(judged.map((each) => each?.issues.map(({ code, columnIndex }) => `${code} ${columnIndex}`).join())).toEqual([
    'ROUND_SERVES_STATE 3',
    'ROUND_SERVES_STATE 2',
    'PUBLIC_SERVICE_UNCLEAR 3',
    'PUBLIC_SERVICE_UNCLEAR 3',
    'ROUND_FOREIGN_CITIZEN 4',
    '',
    '',
  ])
  expect(judged.map((each) => each?.answer?.verdict ?? null)).toEqual([
    ...Array.from({ length: 5 }, () => null),
    'PROPOSED',
    'PROPOSED',
  ])
})
