import { type Cell, EMPTY_CELL, type TableRow } from '../table.ts'
import type { TableLimits } from '../table-limits.ts'
import { damagedFile, tooLargeFile } from '../table-refusal.ts'
import { columnOf } from './cell-reference.ts'
import { parseXml, type XmlHandler } from './parse-xml.ts'
import { type CellContext, readCell } from './read-cell.ts'

/**
 * About what one unzipped chunk holds. Larger batches outlive V8's young generation, which then grows with the file:
 * at 500 rows a batch the peak of 75,489 rows was twice that of 7,549, at 25 rows 1.2 times.
 */
const BATCH_ROWS = 25

/** Turns the XML of one sheet into rows, holding no more of it than one batch. */
export async function* readSheet(
  chunks: AsyncIterable<Buffer>,
  context: CellContext,
  limits: TableLimits,
): AsyncGenerator<readonly TableRow[], void, undefined> {
  let rows: TableRow[] = []
  const handler = sheetHandler(context, limits, (row) => rows.push(row))
  for await (const _ of parseXml(chunks, handler)) {
    if (rows.length < BATCH_ROWS) continue
    const full = rows
    rows = []
    yield full
  }
  if (rows.length > 0) yield rows
}

/** Merged areas need no care: the file itself keeps their value in the top left cell and leaves the others empty. */
function sheetHandler(context: CellContext, limits: TableLimits, emit: (row: TableRow) => void): XmlHandler {
  let inData = false
  let rowNumber = 0
  let cells: Cell[] = []
  let hidden = false
  let column = -1
  let type = ''
  let style = 0
  let value = ''
  let inline = ''
  let target: 'value' | 'inline' | null = null
  let inPhonetic = false

  return {
    open(name, attributes) {
      if (!inData) {
        inData = name === 'sheetData'
        return
      }
      switch (name) {
        case 'c': {
          const reference = attributes.r
          column = reference === undefined ? column + 1 : columnOf(reference)
          if (column < 0) throw damagedAt(rowNumber)
          type = attributes.t ?? ''
          style = Number(attributes.s ?? 0)
          value = ''
          inline = ''
          break
        }
        case 'v':
          target = 'value'
          break
        case 't':
          target = inPhonetic ? null : 'inline'
          break
        case 'rPh':
          inPhonetic = true
          break
        case 'row': {
          const next = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r)
          // Two rows of one number cannot be told apart when their faults are reported; Excel calls such a file damaged too.
          if (!Number.isInteger(next) || next <= rowNumber) throw damagedAt(rowNumber)
          if (next > limits.rowsMax) throw tooManyRows(limits)
          rowNumber = next
          hidden = attributes.hidden === '1' || attributes.hidden === 'true'
          cells = []
          column = -1
          break
        }
      }
    },
    text(text) {
      if (target === 'value') value += text
      else if (target === 'inline') inline += text
    },
    close(name) {
      if (!inData) return
      switch (name) {
        case 'v':
        case 't':
          target = null
          break
        case 'c': {
          const cell = readCell(type, style, value, inline, context)
          if (cell !== EMPTY_CELL) putCell(cell)
          break
        }
        case 'row':
          if (cells.length > 0) emit(hidden ? { number: rowNumber, cells, hidden } : { number: rowNumber, cells })
          cells = []
          break
        case 'rPh':
          inPhonetic = false
          break
        case 'sheetData':
          inData = false
          break
      }
    },
  }

  function putCell(cell: Cell) {
    if (column >= limits.columnsMax) throw tooManyColumns(limits)
    if (cell.text.length > limits.cellCharactersMax) throw tooLongCell(rowNumber)
    while (cells.length < column) cells.push(EMPTY_CELL)
    cells[column] = cell
  }
}

function damagedAt(row: number) {
  return damagedFile({ id: `setelah baris ${row}`, en: `after row ${row}` })
}

export function tooManyRows({ rowsMax }: TableLimits) {
  return tooLargeFile({ id: `lebih dari ${rowsMax} baris`, en: `more than ${rowsMax} rows` })
}

export function tooManyColumns({ columnsMax }: TableLimits) {
  return tooLargeFile({ id: `lebih dari ${columnsMax} kolom`, en: `more than ${columnsMax} columns` })
}

export function tooLongCell(row: number) {
  return tooLargeFile({ id: `isi sel terlalu panjang di baris ${row}`, en: `a cell is too long in row ${row}` })
}
