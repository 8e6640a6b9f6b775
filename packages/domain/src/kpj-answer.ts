import { headerKey, meaningOfHeader } from './header-words.ts'
import { type AnswerField, IMPORT_PROFILES, type MappedField } from './import-profile.ts'
import type { IsoDay } from './iso-day.ts'
import { type IssueCode, type Severity, severityOf } from './issue.ts'
import { readNationalIdCellDigits } from './national-id.ts'
import { type Cell, digitsTextOf, type Row, textOf } from './table-cell.ts'

/** Whether the insurer took somebody on. */
export type Verdict = 'ACCEPTED' | 'REJECTED'

const ACCEPTED = /^(?:di ?terima|terima|sukses|success|berhasil|ok|valid|lolos|aktif|terdaftar|accepted|y|ya)$/
const REJECTED =
  /^(?:di ?tolak|tolak|gagal|failed|rejected|invalid|(?:tidak|tdk) (?:valid|lolos|di ?terima|terdaftar|berhasil)|t|n|tidak|tdk)$/

/** `DITERIMA` → ACCEPTED, `Tidak valid` → REJECTED; null for anything else, which nobody guesses. */
export function readVerdict(text: string): Verdict | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
  if (ACCEPTED.test(words)) return 'ACCEPTED'
  return REJECTED.test(words) ? 'REJECTED' : null
}

/** Header words of what only an answer has. Narrow before wide: `Alasan ditolak` is a reason and no verdict. */
const WORDS: readonly (readonly [AnswerField, RegExp])[] = [
  ['answerReason', /\b(?:alasan|penyebab|sebab|reason)\b/],
  [
    'answer',
    /\b(?:hasil|jawaban|keputusan|putusan|verdict|result)\b|^(?:status|status pendaftaran|status proses|status data)$/,
  ],
  ['answerReason', /\b(?:keterangan|ket|catatan|pesan|message)\b/],
]

export interface AnswerColumn {
  readonly index: number
  readonly header: string
  readonly field: AnswerField | null
}

export interface AnswerTable {
  /** Position of the header among the rows looked at, from 0. */
  readonly headerRow: number
  readonly columns: readonly AnswerColumn[]
}

const HEADER_ROWS = 60
const SAMPLE_ROWS = 60
/** So many of the cells under a verdict's header must read as one: `Status` stands over much else. */
const VERDICTS_LEAST = 0.6

/**
 * Recognises an insurer's answer by its columns: a NIK, a verdict whose cells read as verdicts, and a KPJ or a reason beside it.
 *
 * @returns null for any other table; a list of people has villages, and is none
 */
export function recogniseAnswers(rows: readonly Row[]): AnswerTable | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_ROWS); at++) {
    const columns = columnsOf(rows[at] ?? [])
    const has = (field: AnswerField) => columns.find((column) => column.field === field)
    const verdict = has('answer')
    if (verdict === undefined || !IMPORT_PROFILES.KPJ_ANSWER.required.every((field) => has(field as AnswerField)))
      continue
    if (has('membershipNumber') === undefined && has('answerReason') === undefined) continue
    if ((rows[at] ?? []).some((cell) => meaningOfHeader(textOf(cell)) === 'village')) continue
    const cells = rows
      .slice(at + 1, at + 1 + SAMPLE_ROWS)
      .map((row) => textOf(row[verdict.index]))
      .filter((text) => text !== '')
    const read = cells.filter((text) => readVerdict(text) !== null)
    if (read.length > 0 && read.length >= cells.length * VERDICTS_LEAST) return { headerRow: at, columns }
  }
  return null
}

/**
 * The row that most likely names the columns of an answer that nobody recognises: a NIK and as much else as its words explain.
 *
 * @returns null where no row names a NIK
 */
export function guessAnswers(rows: readonly Row[]): AnswerTable | null {
  let best: (AnswerTable & { readonly understood: number }) | null = null
  for (let at = 0; at < Math.min(rows.length, HEADER_ROWS); at++) {
    const columns = columnsOf(rows[at] ?? [])
    const understood = columns.filter(({ field }) => field !== null).length
    const namesKey = columns.some(({ field }) => field === IMPORT_PROFILES.KPJ_ANSWER.key)
    if (namesKey && understood > (best?.understood ?? 0)) best = { headerRow: at, columns, understood }
  }
  return best === null ? null : { headerRow: best.headerRow, columns: best.columns }
}

/** The columns under the row that a person points at, and what the person says that they hold; what its words say where nothing is said. */
export function answersUnder(
  rows: readonly Row[],
  headerRow: number,
  said: readonly { readonly column: number; readonly field: AnswerField | null }[] | null,
): AnswerTable {
  const columns = columnsOf(rows[headerRow] ?? [])
  if (said === null) return { headerRow, columns }
  const fields = new Map(said.map(({ column, field }) => [column, field]))
  return {
    headerRow,
    columns: columns.map(({ index, header }) => ({ index, header, field: fields.get(index) ?? null })),
  }
}

/** Fields of an answer that no column gives and without which none of its rows could be judged. */
export function missingAnswerFields(
  columns: readonly { readonly field: MappedField | null }[],
): readonly MappedField[] {
  return IMPORT_PROFILES.KPJ_ANSWER.required.filter((field) => !columns.some((column) => column.field === field))
}

/** @returns null for what only a list of people holds */
export function asAnswerField(field: MappedField | null): AnswerField | null {
  return field !== null && IMPORT_PROFILES.KPJ_ANSWER.fields.includes(field) ? (field as AnswerField) : null
}

function columnsOf(row: Row): AnswerColumn[] {
  const taken = new Set<AnswerField>()
  return row.map((cell, index) => {
    const header = textOf(cell).replace(/\s+/g, ' ')
    const field = fieldOf(header)
    if (field === null || taken.has(field)) return { index, header, field: null }
    taken.add(field)
    return { index, header, field }
  })
}

function fieldOf(header: string): AnswerField | null {
  const own = WORDS.find(([, words]) => words.test(headerKey(header)))
  if (own !== undefined) return own[0]
  const meaning = meaningOfHeader(header)
  return meaning === 'nationalId' || meaning === 'membershipNumber' || meaning === 'name' ? meaning : null
}

export interface AnswerIssue {
  readonly columnIndex: number | null
  readonly code: IssueCode
  readonly severity: Severity
}

export interface JudgedAnswer {
  readonly nationalId: string | null
  /** Null where an error keeps the row from being saved. */
  readonly answer: {
    readonly verdict: Verdict
    readonly membershipNumber: string | null
    readonly reason: string | null
  } | null
  readonly issues: readonly AnswerIssue[]
}

const KPJ = /^\d{11}$/
const REASON_LENGTH_MAX = 300
/** Who was meant stands beside it; a number in a reason would be kept in the clear. */
const LONG_NUMBER = /\d(?:[\s.-]?\d){9,}/g

/**
 * Judges the rows of an answer, one after the other.
 *
 * @returns for each row null where it says nothing: an empty one, or a total below the rows
 */
export function answerJudge(columns: readonly AnswerColumn[], today: IsoDay): (row: Row) => JudgedAnswer | null {
  const at = (field: AnswerField) => columns.find((column) => column.field === field)?.index ?? null
  const [idAt, verdictAt, numberAt, reasonAt] = [
    at('nationalId'),
    at('answer'),
    at('membershipNumber'),
    at('answerReason'),
  ]
  const seen = new Set<string>()
  const cellAt = (row: Row, index: number | null): Cell | undefined => (index === null ? undefined : row[index])
  return (row) => {
    const idCell = cellAt(row, idAt)
    const [idText, verdictText] = [digitsTextOf(idCell), textOf(cellAt(row, verdictAt))]
    if (!/\d{3}/.test(idText) && (verdictText === '' || readVerdict(verdictText) === null)) return null
    const issues: AnswerIssue[] = []
    const report = (columnIndex: number | null, code: IssueCode) => {
      issues.push({ columnIndex, code, severity: severityOf(code) })
    }
    const reading = readNationalIdCellDigits(idText, idCell?.kind === 'number', today)
    if (typeof reading === 'string') report(idAt, `NATIONAL_ID_${reading}`)
    const nationalId = typeof reading === 'string' ? null : reading.digits
    if (nationalId !== null && seen.has(nationalId)) report(idAt, 'DUPLICATE_IN_FILE')
    if (nationalId !== null) seen.add(nationalId)
    const verdict = readVerdict(verdictText)
    if (verdict === null) report(verdictAt, 'ANSWER_UNKNOWN')
    const number = digitsTextOf(cellAt(row, numberAt)).replace(/[\s.'-]/g, '')
    if (verdict === 'ACCEPTED' && number === '') report(numberAt, 'MEMBERSHIP_NUMBER_MISSING')
    else if (verdict === 'ACCEPTED' && !KPJ.test(number)) report(numberAt, 'MEMBERSHIP_NUMBER_INVALID')
    const reason = textOf(cellAt(row, reasonAt)).replace(LONG_NUMBER, '••••').slice(0, REASON_LENGTH_MAX)
    if (verdict === 'REJECTED' && reason === '') report(reasonAt, 'REJECTION_REASON_MISSING')
    const isSound = nationalId !== null && verdict !== null && issues.every(({ severity }) => severity !== 'ERROR')
    const accepted = verdict === 'ACCEPTED'
    return {
      nationalId,
      answer: isSound
        ? { verdict, membershipNumber: accepted ? number : null, reason: reason === '' ? null : reason }
        : null,
      issues,
    }
  }
}
