import { describe, expect, test } from 'vitest'
import { recogniseAnswers } from '../import/answer-file.ts'
import { IMPORT_PROFILES, type ImportProfileCode, isMendedInReview } from '../import/import-profile.ts'
import type { Cell, Row } from '../import/table-cell.ts'
import { ANSWER_KINDS, answerKindOf } from './check-answer.ts'

const cell = (text: string): Cell => (text === '' ? { text, kind: 'empty' } : { text, kind: 'text' })
const row = (...texts: string[]): Row => texts.map(cell)
const POPULATION = ANSWER_KINDS.POPULATION_ANSWER
const FILE = [
  row('NIK', 'Nama Lengkap', 'Tanggal Lahir', 'Desa/Kelurahan', 'Hasil Pemadanan', 'Nama di Dukcapil'),
  row('6112055511820202', 'YULIANA', '15/11/1982', 'Ambarawa', 'Nama berbeda', 'YULIANTI'),
  row('6112055511820303', 'SITI', '15/11/1982', 'Ambarawa', 'meninggal', ''),
]

test.each([null, ...(Object.keys(IMPORT_PROFILES) as ImportProfileCode[])])(
  'rows of %s are mended in their review just where they are no answer',
  (profile) => {
    expect(isMendedInReview(profile)).toBe(answerKindOf(profile) === null)
  },
)

describe('a population answer', () => {
  test('is what was asked, filled in: of two names it is the register’s that counts', () => {
    expect(recogniseAnswers(POPULATION, FILE)?.columns.map(({ field }) => field)).toEqual([
      'nationalId',
      null,
      'birthDate',
      null,
      'answer',
      'name',
    ])
  })

  test('takes its verdict from its own column, whatever status stands to the left', () => {
    const file = [
      row('NIK', 'Status Perkawinan', 'Keterangan', 'Hasil Pemadanan', 'Nama di Dukcapil'),
      row('6112055511820202', 'CERAI MATI', 'suami meninggal', 'PADAN', 'YULIANA'),
    ]
    const columns = recogniseAnswers(POPULATION, file)?.columns ?? []
    expect(columns.map(({ field }) => field)).toEqual(['nationalId', null, null, 'answer', 'name'])
    expect(POPULATION.judge(columns, '2026-11-20')(file[1] ?? [])?.answer?.verdict).toBe('MATCHED')
  })

  test('gives each row what it says, and a fault where it cannot be read', () => {
    const judge = POPULATION.judge(recogniseAnswers(POPULATION, FILE)?.columns ?? [], '2026-11-20')
    expect(judge(FILE[1] ?? [])).toMatchObject({
      nationalId: '6112055511820202',
      answer: { verdict: 'NAME_DIFFERS', said: { name: 'YULIANTI', birthDate: '1982-11-15' } },
      issues: [],
    })
    expect(judge(FILE[2] ?? [])?.answer?.verdict).toBe('DIED')
    expect(judge(FILE[2] ?? [])?.issues).toMatchObject([{ columnIndex: 0, code: 'DUPLICATE_IN_FILE' }])
    expect(judge(row('6112055511820404', '', '', '', 'entahlah', ''))).toMatchObject({
      answer: null,
      issues: [{ columnIndex: 4, code: 'CHECK_ANSWER_UNKNOWN', severity: 'ERROR' }],
    })
    expect(judge(row('Jumlah', '', '', '', 'meninggal', ''))).toBeNull()
  })
})

test('only answers have a kind', () => {
  expect(answerKindOf('WELFARE_ANSWER')?.profile).toBe('WELFARE_ANSWER')
  expect(answerKindOf('PEOPLE')).toBeNull()
  expect(answerKindOf(null)).toBeNull()
})
