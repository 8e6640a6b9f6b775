import {
  type AnswerKind,
  type AnswerTable,
  answersUnder,
  asAnswerField,
  guessAnswers,
  missingAnswerFields,
  recogniseAnswers,
} from '@payung/domain/import/answer-file'
import { IMPORT_FIELDS } from '@payung/domain/import/import-field'
import type { MappedField } from '@payung/domain/import/import-profile'
import { cutText } from '@payung/domain/text/cut-text'
import type { OpenTable } from '@payung/table-files/open-table'
import type { SheetInfo, TableRow } from '@payung/table-files/table'
import type { ChosenLayout, ImportLayout, LayoutColumn } from '../layout/import-layout.ts'
import type { Recall } from '../layout/remembered-layout.ts'

const HEAD_ROWS = 120
const SAMPLES = 3
const SAMPLE_LENGTH_MAX = 60

export interface AnswerFile {
  readonly kind: AnswerKind
  readonly sheet: SheetInfo
  readonly lastHeaderRow: number
  readonly layout: ImportLayout
  readonly columns: AnswerTable['columns']
  /** A person has yet to say which column holds the NIK, or the verdict. */
  readonly isComplete: boolean
}

export interface AnswersAsked {
  readonly kind: AnswerKind
  readonly chosen: ChosenLayout | null
  /** Somebody has said that the file is an answer: then its columns are guessed as far as they go. */
  readonly isNamed: boolean
  readonly recall: Recall
}

type Said = NonNullable<ChosenLayout['mapping']>

/** An answer of one kind in a table, by its columns or as somebody has said; null where it is something else. The first visible sheet that is one. */
export async function findAnswers(table: OpenTable, question: AnswersAsked): Promise<AnswerFile | null> {
  const { kind, chosen, isNamed } = question
  const sheets = table.sheets
    .filter(({ name }) => chosen === null || chosen.sheet === name)
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden))
  let guess: AnswerFile | null = null
  for (const sheet of sheets) {
    const head = await readHead(table, sheet)
    const rows = head.map((row) => row.cells)
    const statement = whatWasSaid(head, question)
    const answers =
      statement === null ? recogniseAnswers(kind, rows) : answersUnder(kind, rows, statement.at, statement.mapping)
    if (answers !== null) return fileOf(kind, table, sheet, head, answers, statement?.remembered ?? null)
    const guessed = isNamed && guess === null ? guessAnswers(kind, rows) : null
    if (guessed !== null) guess = fileOf(kind, table, sheet, head, guessed, null)
  }
  return guess
}

/** What was said about this file holds; else what was said about an earlier one with these columns. */
function whatWasSaid(head: readonly TableRow[], { kind, chosen, recall }: AnswersAsked) {
  const at = head.findIndex((row) => row.number === chosen?.headerRow)
  if (at >= 0)
    return { at, mapping: chosen?.mapping == null ? null : answerFields(kind, chosen.mapping), remembered: null }
  for (const [position, { cells }] of head.entries()) {
    const memory = recall(cells.map((cell) => cell.text.trim()))
    if (memory?.mapping?.some(({ field }) => field === 'answer'))
      return {
        at: position,
        mapping: answerFields(kind, memory.mapping),
        remembered: { id: memory.id, at: memory.rememberedAt },
      }
  }
  return null
}

function answerFields(kind: AnswerKind, mapping: Said) {
  return mapping.map(({ column, field }) => ({ column, field: asAnswerField(kind, field) }))
}

function fileOf(
  kind: AnswerKind,
  table: OpenTable,
  sheet: SheetInfo,
  head: readonly TableRow[],
  answers: AnswerTable,
  remembered: { readonly id: string; readonly at: string } | null,
): AnswerFile {
  const headerRow = head[answers.headerRow]?.number ?? 0
  const below = head.filter((row) => row.number > headerRow)
  const columns = answers.columns.map(({ index, header, field }): LayoutColumn => {
    const samples = below.flatMap((row) => row.cells[index]?.text.trim() || []).slice(0, SAMPLES)
    return {
      index,
      header,
      field: ofPeople(field),
      answerField: field,
      confidence: field === null ? 0 : 1,
      samples: samples.map((text) => cutText(text, SAMPLE_LENGTH_MAX)),
    }
  })
  const layout: ImportLayout = {
    sheets: table.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: sheet.name,
    headerRow,
    columns,
    place: { village: '', district: '', regency: '' },
    remembered,
  }
  const isComplete = missingAnswerFields(kind, answers.columns).length === 0
  return { kind, sheet, lastHeaderRow: headerRow, layout, columns: answers.columns, isComplete }
}

/** What a column holds in terms of a list of people, so that its numbers are masked as there. */
function ofPeople(field: MappedField | null) {
  return IMPORT_FIELDS.find((candidate) => candidate === field) ?? null
}

async function readHead(table: OpenTable, sheet: SheetInfo): Promise<TableRow[]> {
  const head: TableRow[] = []
  for await (const batch of table.rows(sheet.index)) {
    head.push(...batch)
    if (head.length >= HEAD_ROWS) break
  }
  return head.slice(0, HEAD_ROWS)
}
