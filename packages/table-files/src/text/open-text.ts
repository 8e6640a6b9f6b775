import { stat } from 'node:fs/promises'
import { intendedText } from '../cell-value.ts'
import { type Cell, type OnShare, type TableRow, textCell } from '../table.ts'
import type { TableLimits } from '../table-limits.ts'
import type { OpenedSheets } from '../xlsx/open-workbook.ts'
import { tooLongCell, tooManyColumns, tooManyRows } from '../xlsx/read-sheet.ts'
import { detectTextFormat, readRecords, type TextFormat } from './read-records.ts'

/** As in the sheets of a workbook: small, so that rows die young. */
const BATCH_ROWS = 25

/** A CSV or other delimited text: one sheet, and every cell a text, for the file says nothing else. */
export async function openText(path: string, limits: TableLimits): Promise<OpenedSheets> {
  const format = await detectTextFormat(path)
  const dimension = await estimateDimension(path, format, limits)
  return {
    sheets: [{ index: 0, name: 'CSV', hidden: false, dimension }],
    rows: (_sheet, onShare) => readRows(path, format, limits, onShare),
  }
}

async function* readRows(path: string, format: TextFormat, limits: TableLimits, onShare?: OnShare) {
  const { size } = await stat(path)
  let rows: TableRow[] = []
  let number = 0
  for await (const record of readRecords(path, format, limits, (bytes) => onShare?.(bytes / size))) {
    number += 1
    const cells = cellsOf(record, number, limits)
    if (cells.length === 0) continue
    if (number > limits.rowsMax) throw tooManyRows(limits)
    rows.push({ number, cells })
    if (rows.length < BATCH_ROWS) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

function cellsOf(record: readonly string[], row: number, limits: TableLimits): Cell[] {
  let filled = record.length
  while (filled > 0 && record[filled - 1] === '') filled -= 1
  if (filled > limits.columnsMax) throw tooManyColumns(limits)
  const cells: Cell[] = []
  for (let column = 0; column < filled; column += 1) {
    const text = record[column] ?? ''
    if (text.length > limits.cellCharactersMax) throw tooLongCell(row)
    cells.push(textCell(intendedText(text)))
  }
  return cells
}

/** From the length of the first records; null when even those cannot be read. */
async function estimateDimension(path: string, format: TextFormat, limits: TableLimits) {
  const { size } = await stat(path)
  const bytesPerCharacter = format.encoding.startsWith('utf-16') ? 2 : 1
  let rows = 0
  let columns = 0
  let characters = 0
  for await (const record of readRecords(path, format, limits)) {
    rows += 1
    columns = Math.max(columns, record.length)
    characters += record.reduce((sum, field) => sum + field.length + 1, 0)
    if (rows === 200) break
  }
  if (rows < 200) return rows === 0 ? null : { rows, columns }
  return { rows: Math.max(rows, Math.round((size / bytesPerCharacter / characters) * rows)), columns }
}
