import type { IsoDay } from '../calendar/iso-day.ts'
import { readNationalIdCellDigits } from '../identity/national-id-digits.ts'
import type { CheckAnswer } from '../verification/check-result.ts'
import type { SaidFacts } from '../verification/registry-exchange.ts'
import { headerKey, holdsNotes, meaningOfHeader, withoutNotes } from './header-words.ts'
import { type AnswerField, type AnswerProfileCode, IMPORT_PROFILES, type MappedField } from './import-profile.ts'
import type { IssueCode, Severity } from './issue.ts'
import { digitsTextOf, type Row, textOf } from './table-cell.ts'

/** Whether the insurer took somebody on. */
export type Verdict = 'ACCEPTED' | 'REJECTED'

/** How one kind of answer looks as a table, and how its rows are judged. */
export interface AnswerKind {
  readonly profile: AnswerProfileCode
  /** Header words of what only an answer has, narrow before wide. */
  readonly words: readonly (readonly [AnswerField, RegExp])[]
  /** Columns that mean here what they mean in a list of people. */
  readonly plain: readonly AnswerField[]
  /** One of these makes it this kind; none: its name does. */
  readonly beside: readonly AnswerField[]
  /** Whether places may stand in it, as they do in what was asked; else a table with villages is a list of people. */
  readonly hasVillages: boolean
  /** Whether a cell reads as a verdict. */
  readonly reads: (text: string) => boolean
  /**
   * Judges its rows, one after the other.
   *
   * @returns for each row null where it says nothing: an empty one, or a total below the rows
   */
  readonly judge: (columns: readonly AnswerColumn[], today: IsoDay) => (row: Row) => JudgedAnswer | null
}

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
 * Reads the number of each row's person, one row after the other, and reports what is wrong with it.
 *
 * @returns for each row undefined where it has none: a heading, a sum or nothing; null for a number that cannot be one
 */
export function nationalIdReader(
  columns: readonly AnswerColumn[],
  today: IsoDay,
): (row: Row, report: (columnIndex: number | null, code: IssueCode) => void) => string | null | undefined {
  const at = columns.find(({ field }) => field === 'nationalId')?.index ?? null
  const seen = new Set<string>()
  return (row, report) => {
    const cell = at === null ? undefined : row[at]
    const text = digitsTextOf(cell)
    if (!/\d{3}/.test(text)) return undefined
    const reading = readNationalIdCellDigits(text, cell?.kind === 'number', today)
    if (typeof reading === 'string') {
      report(at, `NATIONAL_ID_${reading}`)
      return null
    }
    if (seen.has(reading.digits)) report(at, 'DUPLICATE_IN_FILE')
    seen.add(reading.digits)
    return reading.digits
  }
}

/**
 * Recognises an answer by its columns: a NIK, a verdict whose cells read as verdicts, and what must stand beside it.
 *
 * @returns null for any other table; a list of people has villages, and is none
 */
export function recogniseAnswers(kind: AnswerKind, rows: readonly Row[]): AnswerTable | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_ROWS); at++) {
    const columns = columnsOf(kind, rows[at] ?? [])
    const has = (field: AnswerField) => columns.find((column) => column.field === field)
    const verdict = has('answer')
    if (verdict === undefined || missingAnswerFields(kind, columns).length > 0) continue
    if (kind.beside.length > 0 && !kind.beside.some((field) => has(field))) continue
    if (!kind.hasVillages && (rows[at] ?? []).some((cell) => meaningOfHeader(textOf(cell)) === 'village')) continue
    const cells = rows
      .slice(at + 1, at + 1 + SAMPLE_ROWS)
      .map((row) => textOf(row[verdict.index]))
      .filter((text) => text !== '')
    const read = cells.filter((text) => kind.reads(text))
    if (read.length > 0 && read.length >= cells.length * VERDICTS_LEAST) return { headerRow: at, columns }
  }
  return null
}

/**
 * The row that most likely names the columns of an answer that nobody recognises: a NIK and as much else as its words explain.
 *
 * @returns null where no row names a NIK
 */
export function guessAnswers(kind: AnswerKind, rows: readonly Row[]): AnswerTable | null {
  let best: (AnswerTable & { readonly understood: number }) | null = null
  for (let at = 0; at < Math.min(rows.length, HEADER_ROWS); at++) {
    const columns = columnsOf(kind, rows[at] ?? [])
    const understood = columns.filter(({ field }) => field !== null).length
    const namesKey = columns.some(({ field }) => field === IMPORT_PROFILES[kind.profile].key)
    if (namesKey && understood > (best?.understood ?? 0)) best = { headerRow: at, columns, understood }
  }
  return best === null ? null : { headerRow: best.headerRow, columns: best.columns }
}

/** The columns under the row that a person points at, and what the person says that they hold; what its words say where nothing is said. */
export function answersUnder(
  kind: AnswerKind,
  rows: readonly Row[],
  headerRow: number,
  mapping: readonly { readonly column: number; readonly field: AnswerField | null }[] | null,
): AnswerTable {
  const columns = columnsOf(kind, rows[headerRow] ?? [])
  if (mapping === null) return { headerRow, columns }
  const fields = new Map(mapping.map(({ column, field }) => [column, field]))
  return {
    headerRow,
    columns: columns.map(({ index, header }) => ({ index, header, field: fields.get(index) ?? null })),
  }
}

/** Fields of an answer that no column gives and without which none of its rows could be judged. */
export function missingAnswerFields(
  kind: AnswerKind,
  columns: readonly { readonly field: MappedField | null }[],
): readonly MappedField[] {
  return IMPORT_PROFILES[kind.profile].required.filter((field) => !columns.some((column) => column.field === field))
}

/** @returns null for what only a list of people holds */
export function asAnswerField(kind: AnswerKind, field: MappedField | null): AnswerField | null {
  return field !== null && IMPORT_PROFILES[kind.profile].fields.includes(field) ? (field as AnswerField) : null
}

/** What an answer's own words say goes before what they would mean in a list of people: of two names it is the register's that answers. */
function columnsOf(kind: AnswerKind, row: Row): AnswerColumn[] {
  const headers = row.map((cell) => withoutNotes(textOf(cell)).replace(/\s+/g, ' '))
  const fields: (AnswerField | null)[] = headers.map(() => null)
  const taken = new Set<AnswerField>()
  const claim = (meaningOf: (header: string) => AnswerField | null) => {
    for (const [index, header] of headers.entries()) {
      const field = fields[index] === null && !holdsNotes(header) ? meaningOf(header) : null
      if (field === null || taken.has(field)) continue
      taken.add(field)
      fields[index] = field
    }
  }
  // Narrow words go before wide ones wherever their columns stand: `Hasil Pemadanan` before a `Status` to its left.
  for (const [field, pattern] of kind.words) claim((header) => (pattern.test(headerKey(header)) ? field : null))
  claim((header) => plainMeaning(kind, header))
  return headers.map((header, index) => ({ index, header, field: fields[index] ?? null }))
}

function ownMeaning({ words }: AnswerKind, header: string): AnswerField | null {
  return words.find(([, pattern]) => pattern.test(headerKey(header)))?.[0] ?? null
}

function plainMeaning(kind: AnswerKind, header: string): AnswerField | null {
  if (ownMeaning(kind, header) !== null) return null
  const meaning = meaningOfHeader(header)
  return kind.plain.find((field) => field === meaning) ?? null
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
    readonly verdict: Verdict | CheckAnswer | 'PROPOSED'
    readonly membershipNumber: string | null
    readonly reason: string | null
    /** What a register says of somebody it was asked about; the name that a proposer's file writes. */
    readonly said?: SaidFacts
  } | null
  readonly issues: readonly AnswerIssue[]
}
