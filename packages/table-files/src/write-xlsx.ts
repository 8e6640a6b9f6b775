import type { CellValue, WrittenTable } from './cell-value.ts'
import { columnLetters } from './xlsx/cell-reference.ts'
import { writeZip } from './xlsx/write-zip.ts'
import { stringCell, writtenCell } from './xlsx/written-cell.ts'
import { STYLE, sheetPart, WORKSHEET_START, workbookFrame } from './xlsx/written-parts.ts'

const ROWS_MAX = 1_048_576
const CHUNK_CHARACTERS = 32 * 1024

/**
 * Writes a workbook of one sheet: title rows, a bold header that stays in view, then the rows as they come.
 *
 * Texts, NIKs among them, are text cells whatever digits they hold; whole rupiah (`bigint`) are numbers with
 * thousands separators. The file appears only when it is complete.
 *
 * @throws RangeError if the rows are more than a sheet holds, or a value more than a cell holds
 */
export async function writeXlsx(path: string, table: WrittenTable, { sheetName = 'Data' } = {}): Promise<void> {
  await writeWorkbook(path, [{ name: sheetName, table }])
}

/**
 * Writes a workbook of several sheets, each as `writeXlsx` writes one.
 *
 * @param sheets their names differ, also without case and beyond what a tab can show
 */
export async function writeWorkbook(
  path: string,
  sheets: readonly { readonly name: string; readonly table: WrittenTable }[],
): Promise<void> {
  const parts = sheets.map(({ table }, index) => [sheetPart(index), () => sheetXml(table)] as const)
  await writeZip(path, [...workbookFrame(sheets.map(({ name }) => name)), ...parts])
}

async function* sheetXml({ titleRows = [], columns, rows }: WrittenTable) {
  const headerRow = titleRows.length + 1
  let pending = `${WORKSHEET_START}${frozenBelow(headerRow)}${widths(columns)}<sheetData>`
  let number = 0

  for (const title of titleRows) {
    number += 1
    pending += `<row r="${number}">${title === '' ? '' : stringCell(`r="A${number}"`, title, STYLE.title)}</row>`
  }
  number += 1
  pending += `<row r="${number}">${columns.map(({ header }, column) => stringCell(`r="${columnLetters(column)}${number}"`, header, STYLE.header)).join('')}</row>`

  for await (const row of rows) {
    number += 1
    if (number > ROWS_MAX) throw new RangeError(`a sheet holds at most ${ROWS_MAX} rows`)
    pending += rowXml(row, number)
    if (pending.length < CHUNK_CHARACTERS) continue
    yield pending
    pending = ''
  }
  yield `${pending}</sheetData></worksheet>`
}

function rowXml(row: readonly CellValue[], number: number) {
  let cells = ''
  for (const [column, value] of row.entries()) cells += writtenCell(value, number, column)
  return `<row r="${number}">${cells}</row>`
}

function frozenBelow(row: number) {
  const pane = `<pane ySplit="${row}" topLeftCell="A${row + 1}" activePane="bottomLeft" state="frozen"/>`
  return `<sheetViews><sheetView workbookViewId="0">${pane}<selection pane="bottomLeft"/></sheetView></sheetViews>`
}

function widths(columns: WrittenTable['columns']) {
  if (columns.length === 0) return ''
  const each = columns.map(({ header, widthCharacters = Math.min(40, Math.max(10, header.length + 2)) }, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${widthCharacters}" customWidth="1"/>`
  })
  return `<cols>${each.join('')}</cols>`
}
