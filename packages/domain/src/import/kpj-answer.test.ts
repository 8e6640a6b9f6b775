import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersUnder, asAnswerField, guessAnswers, missingAnswerFields, recogniseAnswers } from './answer-file.ts'
import { IMPORT_PROFILES } from './import-profile.ts'
import { kpjAnswers, readVerdict } from './kpj-answer.ts'
import type { Cell, Row } from './table-cell.ts'

const cell = (text: string): Cell => (text === '' ? { text, kind: 'empty' } : { text, kind: 'text' })
const row = (...texts: string[]): Row => texts.map(cell)
const HEADER = row('No', 'NIK', 'Nama Peserta', 'Nomor KPJ', 'Status', 'Alasan Penolakan')
const FILE = [
  row('BPJS KETENAGAKERJAAN'),
  row(),
  HEADER,
  row('1', '6112055511820202', 'YULIANA', '12345678901', 'DITERIMA', ''),
  row('2', '6112055511820303', 'SITI', '', 'DITOLAK', 'NIK 6112055511820303 tidak ditemukan'),
]

test.for([
  ['DITERIMA', 'ACCEPTED'],
  [' berhasil. ', 'ACCEPTED'],
  ['Tidak valid', 'REJECTED'],
  ['tdk diterima', 'REJECTED'],
  ['diproses', null],
  ['', null],
] as const)('the verdict %j reads as %s', ([text, verdict]) => {
  expect(readVerdict(text)).toBe(verdict)
})

describe('an answer', () => {
  test('is recognised by its columns and by what stands below them', () => {
    expect(recogniseAnswers(kpjAnswers, FILE)).toMatchObject({
      headerRow: 2,
      columns: [
        { field: null },
        { field: 'nationalId' },
        { field: 'name' },
        { field: 'membershipNumber', header: 'Nomor KPJ' },
        { field: 'answer' },
        { field: 'answerReason' },
      ],
    })
  })

  test('is none where villages stand, or where the status is no verdict', () => {
    const people = [
      row('NIK', 'Nama', 'Desa', 'KPJ', 'Status'),
      row('6112055511820202', 'Yuliana', 'Tanjung', '1', 'DITERIMA'),
    ]
    expect(recogniseAnswers(kpjAnswers, people)).toBeNull()
    const status = [row('NIK', 'KPJ', 'Status'), row('6112055511820202', '12345678901', 'Kawin')]
    expect(recogniseAnswers(kpjAnswers, status)).toBeNull()
  })

  test('gives each row its verdict, keeps no number in a reason, and passes over what is no row', () => {
    const judge = kpjAnswers.judge(recogniseAnswers(kpjAnswers, FILE)?.columns ?? [], '2026-11-20')
    expect(judge(FILE[3] ?? [])).toEqual({
      nationalId: '6112055511820202',
      answer: { verdict: 'ACCEPTED', membershipNumber: '12345678901', reason: null },
      issues: [],
    })
    expect(judge(FILE[4] ?? [])?.answer).toEqual({
      verdict: 'REJECTED',
      membershipNumber: null,
      reason: 'NIK •••• tidak ditemukan',
    })
    expect(judge(row('Jumlah', '', '', '', '2', ''))).toBeNull()
  })

  test.for([
    [row('', '611205551182020', '', '12345678901', 'DITERIMA', ''), 1, 'NATIONAL_ID_LENGTH'],
    [row('', '6112055511820202', '', '', 'DITERIMA', ''), 3, 'MEMBERSHIP_NUMBER_MISSING'],
    [row('', '6112055511820202', '', '123', 'DITERIMA', ''), 3, 'MEMBERSHIP_NUMBER_INVALID'],
    [row('', '6112055511820202', '', '', 'diproses', ''), 4, 'ANSWER_UNKNOWN'],
  ] as const)('a row at fault says where and why: %#', ([faulty, columnIndex, code]) => {
    const judged = kpjAnswers.judge(recogniseAnswers(kpjAnswers, FILE)?.columns ?? [], '2026-11-20')(faulty)
    expect(judged).toMatchObject({ answer: null, issues: [{ columnIndex, code, severity: 'ERROR' }] })
  })

  test('the same NIK twice counts once, and a rejection without a reason is only a warning', () => {
    const judge = kpjAnswers.judge(recogniseAnswers(kpjAnswers, FILE)?.columns ?? [], '2026-11-20')
    const rejected = row('', '6112055511820202', '', '', 'DITOLAK', '')
    expect(judge(rejected)).toMatchObject({ answer: { verdict: 'REJECTED' }, issues: [{ severity: 'WARNING' }] })
    expect(judge(rejected)).toMatchObject({ answer: null, issues: [{ code: 'DUPLICATE_IN_FILE' }, {}] })
  })

  test('whatever stands in the cells, nothing is saved without a NIK, a verdict and, accepted, a KPJ', () => {
    const judge = kpjAnswers.judge(recogniseAnswers(kpjAnswers, FILE)?.columns ?? [], '2026-11-20')
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 6, maxLength: 6 }), (texts) => {
        const answer = judge(row(...texts))?.answer
        if (answer?.verdict === 'ACCEPTED') expect(answer.membershipNumber).toMatch(/^\d{11}$/)
      }),
    )
  })
})

test('every profile declares its key and its required fields among its fields', () => {
  for (const profile of Object.values(IMPORT_PROFILES)) {
    expect(profile.fields).toContain(profile.key)
    for (const field of profile.required) expect(profile.fields).toContain(field)
  }
})

describe('an answer that nobody recognises', () => {
  const strange = [
    row('Laporan'),
    row('NIK', 'Peserta', 'Nomor KPJ', 'Kolom X'),
    row('6112055511820202', 'YULIANA', '12345678901', 'terbit'),
  ]

  test('is guessed as far as its words go, and what is missing is said', () => {
    expect(recogniseAnswers(kpjAnswers, strange)).toBeNull()
    const guess = guessAnswers(kpjAnswers, strange)
    expect(guess?.headerRow).toBe(1)
    expect(missingAnswerFields(kpjAnswers, guess?.columns ?? [])).toEqual(['answer'])
    expect(guessAnswers(kpjAnswers, [row('Nama', 'Alamat')])).toBeNull()
  })

  test('holds what a person says that it holds, and nothing else', () => {
    const mapping = [{ column: 0, field: 'nationalId' } as const, { column: 3, field: 'answer' } as const]
    const { columns } = answersUnder(kpjAnswers, strange, 1, mapping)
    expect(columns.map(({ field }) => field)).toEqual(['nationalId', null, null, 'answer'])
    expect(answersUnder(kpjAnswers, strange, 1, null).columns.map(({ header }) => header)).toEqual([
      'NIK',
      'Peserta',
      'Nomor KPJ',
      'Kolom X',
    ])
  })

  test('knows nothing of what only a list of people holds', () => {
    expect([
      asAnswerField(kpjAnswers, 'village'),
      asAnswerField(kpjAnswers, 'answerReason'),
      asAnswerField(kpjAnswers, null),
    ]).toEqual([null, 'answerReason', null])
  })
})
