import type { OnShare, RowBatches, SheetInfo } from '../table.ts'
import type { TableLimits } from '../table-limits.ts'
import { damagedFile } from '../table-refusal.ts'
import { readDateStyles } from './date-styles.ts'
import type { CellContext } from './read-cell.ts'
import { readSheet } from './read-sheet.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readDimension } from './sheet-dimension.ts'
import { readWorkbookMap } from './workbook-map.ts'
import { ZipArchive } from './zip-archive.ts'

export interface OpenedSheets {
  readonly sheets: readonly SheetInfo[]
  rows(sheetIndex: number, onShare?: OnShare): RowBatches
}

/** An XLSX workbook. Shared strings and styles are read at the first row that is asked for, and kept. */
export async function openWorkbook(path: string, limits: TableLimits): Promise<OpenedSheets> {
  const archive = await ZipArchive.open(path, limits)
  const map = await readWorkbookMap(archive, limits)

  const sheets: SheetInfo[] = []
  for (const [index, { name, hidden, part }] of map.sheets.entries()) {
    if (!archive.has(part)) throw damagedFile({ id: 'sebuah lembar hilang', en: 'a sheet is missing' })
    sheets.push({ index, name, hidden, dimension: await readDimension(archive.stream(part)) })
  }

  let context: Promise<CellContext> | undefined
  return {
    sheets,
    async *rows(sheetIndex, onShare) {
      const sheet = map.sheets[sheetIndex]
      if (sheet === undefined) throw new RangeError(`no sheet at index ${sheetIndex}`)
      context ??= readContext(archive, map, limits)
      yield* readSheet(archive.stream(sheet.part, onShare), await context, limits)
    },
  }
}

async function readContext(
  archive: ZipArchive,
  map: Awaited<ReturnType<typeof readWorkbookMap>>,
  limits: TableLimits,
): Promise<CellContext> {
  const { sharedStringsPart, stylesPart, epoch } = map
  return {
    sharedStrings:
      sharedStringsPart === null ? null : await readSharedStrings(archive.stream(sharedStringsPart), limits),
    dateStyles: stylesPart === null ? [] : await readDateStyles(archive.stream(stylesPart)),
    epoch,
  }
}
