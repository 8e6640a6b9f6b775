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
