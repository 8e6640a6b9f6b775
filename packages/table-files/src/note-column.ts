import { isNoteTitle, noteTitle } from './remark.ts'
import type { RowBatches, TableRow } from './table.ts'

/** Where the notes go. */
export interface NoteColumn {
  readonly headerRow: number
  /** Zero-based: the first column that is empty in every row, or that of the notes of an earlier time. */
  readonly column: number
  readonly title: string
}

/** Looks through the whole sheet: a single row that is wider than the header must not have its last cell overwritten. */
export async function findNoteColumn(
  batches: RowBatches,
  headerRow?: number,
  wholeFile: readonly string[] = [],
): Promise<NoteColumn> {
  let header: TableRow | undefined
  let columns = 0
  for await (const batch of batches) {
    for (const row of batch) {
      columns = Math.max(columns, row.cells.length)
      if (headerRow === undefined ? header === undefined && filledCells(row) > 1 : row.number === headerRow)
        header = row
    }
  }
  const earlier = header?.cells.findIndex((cell) => isNoteTitle(cell.text)) ?? -1
  return {
    headerRow: headerRow ?? header?.number ?? 1,
    column: earlier >= 0 ? earlier : columns,
    title: noteTitle(wholeFile),
  }
}

function filledCells(row: TableRow) {
  return row.cells.filter((cell) => cell.kind !== 'empty').length
}
