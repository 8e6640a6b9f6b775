import { detectFileType } from './detect-file-type.ts'
import type { OnShare, RowBatches, SheetInfo } from './table.ts'
import { TABLE_LIMITS, type TableLimits } from './table-limits.ts'
import { emptyFile, noSuchSheet } from './table-refusal.ts'
import { openText } from './text/open-text.ts'
import { type OpenedSheets, openWorkbook } from './xlsx/open-workbook.ts'

export interface OpenTableOptions {
  /** Name or index of the sheet that `rows()` reads; by default the first visible one with a filled cell. */
  readonly sheet?: string | number | undefined
  readonly limits?: Partial<TableLimits>
}

export interface OpenTable {
  readonly type: 'XLSX' | 'CSV'
  readonly sheets: readonly SheetInfo[]
  /** The sheet that `rows()` reads. */
  readonly sheet: SheetInfo
  /**
   * Rows in batches, straight from the disk: the next batch is not read before it is asked for, and reading may stop
   * at any time. May be called again, also for other sheets.
   *
   * @throws TableRefusal while reading, when the fault lies further down: then nothing of the file may be kept
   */
  rows(sheet?: string | number, onShare?: OnShare): RowBatches
}

/**
 * Opens an XLSX or a CSV on disk by what is in it, whatever its name says.
 *
 * Nothing is held open between calls, so that there is nothing to close.
 *
 * @throws TableRefusal with a code and a text in both languages for every file that cannot be read
 */
export async function openTable(path: string, options: OpenTableOptions = {}): Promise<OpenTable> {
  const limits = { ...TABLE_LIMITS, ...options.limits }
  const type = (await detectFileType(path, limits)) === 'ZIP' ? 'XLSX' : 'CSV'
  const opened = type === 'XLSX' ? await openWorkbook(path, limits) : await openText(path, limits)
  const sheet = options.sheet === undefined ? await firstFilledSheet(opened) : getSheet(opened.sheets, options.sheet)
  return {
    type,
    sheets: opened.sheets,
    sheet,
    rows: (choice, onShare) =>
      opened.rows(choice === undefined ? sheet.index : getSheet(opened.sheets, choice).index, onShare),
  }
}

function getSheet(sheets: readonly SheetInfo[], choice: string | number) {
  const sheet = sheets.find((each) => (typeof choice === 'number' ? each.index === choice : each.name === choice))
  if (sheet === undefined) throw noSuchSheet()
  return sheet
}

async function firstFilledSheet(opened: OpenedSheets) {
  const visibleFirst = opened.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))
  for (const sheet of visibleFirst) {
    for await (const _ of opened.rows(sheet.index)) return sheet
  }
  throw emptyFile()
}
