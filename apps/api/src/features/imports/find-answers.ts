import type { MappedField } from '@payung/domain/import-profile'
import {
  type AnswerTable,
  answersUnder,
  asAnswerField,
  guessAnswers,
  missingAnswerFields,
  recogniseAnswers,
} from '@payung/domain/kpj-answer'
import type { OpenTable } from '@payung/table-files/open-table'
import type { SheetInfo, TableRow } from '@payung/table-files/table'
import type { ChosenLayout, ImportLayout, LayoutColumn } from './import-layout.ts'
import type { Recall } from './remembered-layout.ts'

const HEAD_ROWS = 120
const SAMPLES = 3
const SAMPLE_LENGTH_MAX = 60

export interface AnswerFile {
  readonly sheet: SheetInfo
  readonly lastHeaderRow: number
  readonly layout: ImportLayout
  readonly columns: AnswerTable['columns']
  /** A person has yet to say which column holds the NIK, or the verdict. */
  readonly isComplete: boolean
}

export interface AnswersAsked {
  readonly chosen: ChosenLayout | null
  /** Somebody has said that the file is an answer: then its columns are guessed as far as they go. */
  readonly isNamed: boolean
  readonly recall: Recall
}

type Said = NonNullable<ChosenLayout['mapping']>

/** The insurer's answer in a table, by its columns or as somebody has said; null where it is something else. The first visible sheet that is one. */
export async function findAnswers(table: OpenTable, asked: AnswersAsked): Promise<AnswerFile | null> {
  const { chosen, isNamed, recall } = asked
  const sheets = table.sheets
    .filter(({ name }) => chosen === null || chosen.sheet === name)
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden))
  let guess: AnswerFile | null = null
  for (const sheet of sheets) {
    const head = await readHead(table, sheet)
    const rows = head.map((row) => row.cells)
    const said = whatWasSaid(head, chosen, recall)
    const found = said === null ? recogniseAnswers(rows) : answersUnder(rows, said.at, said.mapping)
    if (found !== null) return fileOf(table, sheet, head, found, said)
    const guessed = isNamed && guess === null ? guessAnswers(rows) : null
    if (guessed !== null) guess = fileOf(table, sheet, head, guessed, null)
  }
  return guess
}

/** What was said about this file holds; else what was said about an earlier one with these columns. */
function whatWasSaid(head: readonly TableRow[], chosen: ChosenLayout | null, recall: Recall) {
  const at = head.findIndex((row) => row.number === chosen?.headerRow)
  if (at >= 0) return { at, mapping: chosen?.mapping == null ? null : answerFields(chosen.mapping), remembered: null }
  for (const [position, { cells }] of head.entries()) {
    const memory = recall(cells.map((cell) => cell.text.trim()))
    if (memory?.mapping?.some(({ field }) => field === 'answer'))
      return {
        at: position,
        mapping: answerFields(memory.mapping),
        remembered: { id: memory.id, at: memory.rememberedAt },
      }
  }
  return null
}

function answerFields(mapping: Said) {
  return mapping.map(({ column, field }) => ({ column, field: asAnswerField(field) }))
}

function fileOf(
  table: OpenTable,
  sheet: SheetInfo,
  head: readonly TableRow[],
  found: AnswerTable,
  said: { readonly remembered: { readonly id: string; readonly at: string } | null } | null,
): AnswerFile {
  const headerRow = head[found.headerRow]?.number ?? 0
  const below = head.filter((row) => row.number > headerRow)
  const columns = found.columns.map(({ index, header, field }): LayoutColumn => {
    const samples = below.flatMap((row) => row.cells[index]?.text.trim() || []).slice(0, SAMPLES)
    return {
      index,
      header,
      field: ofPeople(field),
      answerField: field,
      confidence: field === null ? 0 : 1,
      samples: samples.map((text) => text.slice(0, SAMPLE_LENGTH_MAX)),
    }
  })
  const layout: ImportLayout = {
    sheets: table.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: sheet.name,
    headerRow,
    columns,
    place: { village: '', district: '', regency: '' },
    remembered: said?.remembered ?? null,
  }
  const isComplete = missingAnswerFields(found.columns).length === 0
  return { sheet, lastHeaderRow: headerRow, layout, columns: found.columns, isComplete }
}

/** What a column holds in terms of a list of people, so that its numbers are masked as there. */
function ofPeople(field: MappedField | null) {
  return field === 'nationalId' || field === 'name' || field === 'membershipNumber' ? field : null
}

async function readHead(table: OpenTable, sheet: SheetInfo): Promise<TableRow[]> {
  const head: TableRow[] = []
  for await (const batch of table.rows(sheet.index)) {
    head.push(...batch)
    if (head.length >= HEAD_ROWS) break
  }
  return head.slice(0, HEAD_ROWS)
}
