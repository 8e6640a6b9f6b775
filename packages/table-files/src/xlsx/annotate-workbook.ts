import type { NoteColumn } from '../note-column.ts'
import type { RowChanges } from '../remark.ts'
import type { TableLimits } from '../table-limits.ts'
import { damagedFile } from '../table-refusal.ts'
import { annotateSheet } from './annotate-sheet.ts'
import { readDateStyles } from './date-styles.ts'
import { markStyles, withMarkedStyles } from './mark-styles.ts'
import { isCalcChain, namesParts, withoutCalcChain } from './without-calc-chain.ts'
import { readWorkbookMap } from './workbook-map.ts'
import { writeZip, type ZipSource } from './write-zip.ts'
import { ZipArchive } from './zip-archive.ts'

/** The same workbook: two of its parts are rewritten, the sheet and the styles, every other is copied. Of a repaired one the calculation chain goes. */
export async function annotateWorkbook(
  path: string,
  sheetIndex: number,
  changes: RowChanges,
  outPath: string,
  place: NoteColumn,
  limits: TableLimits,
  isRepaired: boolean,
): Promise<void> {
  const archive = await ZipArchive.open(path, limits)
  archive.refuseTooLarge()
  const { sheets, stylesPart } = await readWorkbookMap(archive, limits)
  const sheet = sheets[sheetIndex]
  if (sheet === undefined) throw damagedFile()
  const styleCount = stylesPart === null ? 0 : (await readDateStyles(archive.stream(stylesPart))).length

  // A repaired cell may have held a formula, which nothing may go on naming.
  const names = isRepaired ? archive.names().filter((name) => !isCalcChain(name)) : archive.names()
  const losesChain = names.length < archive.names().length
  const sourceOf = (name: string): ZipSource => {
    if (sameName(name, sheet.part))
      return () => annotateSheet(archive.stream(name), changes, place, markStyles(styleCount))
    if (stylesPart !== null && sameName(name, stylesPart)) return () => withMarkedStyles(archive.stream(name))
    if (losesChain && namesParts(name)) return () => withoutCalcChain(archive.stream(name))
    return () => archive.stream(name)
  }
  await writeZip(
    outPath,
    names.map((name) => [name, sourceOf(name)] as const),
  )
}

function sameName(a: string, b: string) {
  return a.toLowerCase() === b.toLowerCase()
}
