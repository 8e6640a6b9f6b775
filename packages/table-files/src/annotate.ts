import { findNoteColumn } from './note-column.ts'
import { openTable } from './open-table.ts'
import { noRepairs, type Remarks, type Repairs, RowChanges } from './remark.ts'
import { TABLE_LIMITS, type TableLimits } from './table-limits.ts'
import { annotateText } from './text/annotate-text.ts'
import { annotateWorkbook } from './xlsx/annotate-workbook.ts'

export interface AnnotateOptions {
  /** Row in which the note column gets its title; by default the first with two filled cells. */
  readonly headerRow?: number
  /** Cells that are to say something else than the file does; they keep their look. */
  readonly repairs?: Repairs
  /** What is to be said of the file as a whole; it stands in the title of the note column. */
  readonly wholeFile?: readonly string[]
  readonly limits?: Partial<TableLimits>
}

/**
 * Gives an office its own file back, with a last column "Catatan Payung" that says what is wrong with each row.
 *
 * A workbook keeps its formatting, formulas and other sheets; faulty cells are filled with colour. A CSV keeps its
 * delimiter, encoding and blank rows, so that row numbers still agree; what a spreadsheet would run as a formula in it gets an
 * apostrophe, as in every CSV that we write. A file that was annotated before gets new notes in
 * place of the old ones.
 *
 * @param sheet name or index, as in `openTable`; undefined for the first filled one
 * @throws TableRefusal as when reading
 */
export async function annotateTable(
  sourcePath: string,
  sheet: string | number | undefined,
  remarks: Remarks,
  outPath: string,
  options: AnnotateOptions = {},
): Promise<void> {
  const limits = { ...TABLE_LIMITS, ...options.limits }
  const table = await openTable(sourcePath, { sheet, limits })
  const place = await findNoteColumn(table.rows(), options.headerRow, options.wholeFile)
  const changes = new RowChanges(remarks, options.repairs ?? noRepairs())
  try {
    if (table.type === 'CSV') await annotateText(sourcePath, changes, outPath, place, limits)
    else
      await annotateWorkbook(
        sourcePath,
        table.sheet.index,
        changes,
        outPath,
        place,
        limits,
        options.repairs !== undefined,
      )
  } finally {
    await changes.close()
  }
}
