import type { ContentKnowledge } from '@payung/domain/import/column-content'
import { withoutNotes } from '@payung/domain/import/header-words'
import { detectColumns } from '@payung/domain/import/import-columns'
import { IMPORT_FIELDS, missingFields } from '@payung/domain/import/import-field'
import type { MappedField } from '@payung/domain/import/import-profile'
import { chooseSheet, type RecognisedTable, recogniseTable } from '@payung/domain/import/judge-table'
import { placeInTitle } from '@payung/domain/import/table-title'
import { cutText } from '@payung/domain/text/cut-text'
import type { OpenTable } from '@payung/table-files/open-table'
import type { SheetInfo, TableRow } from '@payung/table-files/table'
import type { ChosenLayout, ImportLayout, LayoutColumn } from './import-layout.ts'
import type { LayoutMemory, Recall } from './remembered-layout.ts'

/** Enough for any letterhead and a good sample of what the columns hold. */
const HEAD_ROWS = 150
const SHEETS_LOOKED_AT = 20
/** Where a header is looked for. */
const HEADER_ROWS = 60
const SAMPLES = 3
const SAMPLE_LENGTH_MAX = 60

export interface DetectedLayout {
  readonly layout: ImportLayout
  /** `null`: no row names the columns. */
  readonly sheet: SheetInfo | null
  /** Row after which the people begin. */
  readonly lastHeaderRow: number
  /** Something without which no row could be judged is missing; a person has to say which column it is. */
  readonly isComplete: boolean
  /** What somebody has said about this layout before. */
  readonly memory: LayoutMemory | null
}

interface Head {
  readonly sheet: SheetInfo
  readonly rows: readonly TableRow[]
}

/** Finds the sheet, the header and what each column holds; what a person has chosen, now or for an earlier file, is not guessed. */
export async function detectLayout(
  table: OpenTable,
  knowledge: ContentKnowledge,
  chosen: ChosenLayout | null,
  recall: Recall = () => null,
): Promise<DetectedLayout> {
  const candidates =
    chosen === null ? visibleFirst(table.sheets) : table.sheets.filter((sheet) => sheet.name === chosen.sheet)
  const heads: Head[] = []
  for (const sheet of candidates.slice(0, SHEETS_LOOKED_AT)) heads.push({ sheet, rows: await readHead(table, sheet) })

  const sheets = table.sheets.map(({ name, hidden }) => ({ name, hidden }))
  const rememberedRows = heads.map(({ rows }) => (chosen?.headerRow == null ? rememberedRow(rows, recall) : null))
  const recognised = heads.map(({ rows }, at) =>
    recognise(rows, knowledge, chosen?.headerRow ?? rememberedRows[at] ?? null),
  )
  const isKnown = rememberedRows.findIndex((row) => row !== null)
  const best = isKnown >= 0 ? isKnown : (chooseSheet(recognised) ?? 0)
  const [head, recognition] = [heads[best], recognised[best]]
  if (head === undefined || recognition == null) return notFound(sheets, heads[0])

  const numbers = head.rows.map((row) => row.number)
  const lastHeaderRow = numbers[recognition.header.lastRow] ?? 0
  const below = head.rows.filter((row) => row.number > lastHeaderRow)
  const memory = recall(recognition.columns.map(({ header }) => header))
  const mapping = chosen?.mapping ?? memory?.mapping ?? null
  const columns = recognition.columns.map((column): LayoutColumn => {
    const choice = mapping?.find((entry) => entry.column === column.index)
    const guess = { field: column.field, confidence: column.confidence }
    const { field, confidence } = mapping === null ? guess : saidOf(choice?.field ?? null)
    return { index: column.index, header: column.header, field, confidence, samples: samplesOf(below, column.index) }
  })
  const isFollowed = memory !== null && chosen?.mapping == null
  const layout: ImportLayout = {
    sheets,
    sheet: head.sheet.name,
    headerRow: lastHeaderRow,
    columns,
    place: recognition.place,
    remembered: isFollowed ? { id: memory.id, at: memory.rememberedAt } : null,
  }
  const isComplete = missingFields(columns, recognition.place.village !== '').length === 0
  return { layout, sheet: head.sheet, lastHeaderRow, isComplete, memory }
}

async function readHead(table: OpenTable, sheet: SheetInfo): Promise<TableRow[]> {
  const head: TableRow[] = []
  for await (const batch of table.rows(sheet.index)) {
    head.push(...batch)
    if (head.length >= HEAD_ROWS) break
  }
  return head.slice(0, HEAD_ROWS)
}

/** The row that somebody once pointed at as the header of such a file; what is found by itself need not be looked for. */
function rememberedRow(rows: readonly TableRow[], recall: Recall): number | null {
  const row = rows.slice(0, HEADER_ROWS).find(({ cells }) => recall(cells.map((cell) => cell.text.trim())) !== null)
  return row?.number ?? null
}

/** With the header row that a person named, else wherever it is. */
function recognise(rows: readonly TableRow[], knowledge: ContentKnowledge, headerRow: number | null) {
  const cells = rows.map((row) => row.cells)
  if (headerRow === null) return recogniseTable(cells, knowledge)
  const at = rows.findIndex((row) => row.number === headerRow)
  if (at < 0) return null
  // Of a header of two rows the lower is named; the words of the upper are still its own.
  const byItself = recogniseTable(cells, knowledge)
  if (byItself?.header.lastRow === at) return byItself
  const names = (cells[at] ?? []).map((cell) => withoutNotes(cell.text.trim()))
  const header = { firstRow: at, lastRow: at, names, fullNames: names, understood: names.length }
  const table: RecognisedTable = {
    header,
    columns: detectColumns(header, cells.slice(at + 1), knowledge),
    place: placeInTitle(cells.slice(0, at)),
  }
  return table
}

/** The first rows are shown all the same, so that a person can say where the header is. */
function notFound(sheets: ImportLayout['sheets'], head: Head | undefined): DetectedLayout {
  const rows = head?.rows ?? []
  const width = Math.min(60, Math.max(0, ...rows.map((row) => row.cells.length)))
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    header: '',
    field: null,
    confidence: 0,
    samples: samplesOf(rows, index),
  }))
  const place = { village: '', district: '', regency: '' }
  const layout = { sheets, sheet: head?.sheet.name ?? null, headerRow: null, columns, place }
  return { layout, sheet: null, lastHeaderRow: 0, isComplete: false, memory: null }
}

/** A person is sure; what only an answer holds is nothing to a list of people. */
function saidOf(field: MappedField | null) {
  const match = IMPORT_FIELDS.find((candidate) => candidate === field) ?? null
  return { field: match, confidence: match === null ? 0 : 1 }
}

function samplesOf(rows: readonly TableRow[], column: number): string[] {
  const filled = rows.flatMap((row) => row.cells[column]?.text.trim() || [])
  return filled.slice(0, SAMPLES).map((text) => cutText(text, SAMPLE_LENGTH_MAX))
}

function visibleFirst(sheets: readonly SheetInfo[]): SheetInfo[] {
  return sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))
}
