import { DuplicateWatch } from '../identity/duplicate-watch.ts'
import type { ContentKnowledge } from './column-content.ts'
import type { FileWatch } from './file-watch.ts'
import { findHeader, type TableHeader } from './find-header.ts'
import { type DetectedColumn, detectColumns } from './import-columns.ts'
import { type ImportColumn, missingFields } from './import-field.ts'
import { type JudgedRow, type RowJudgeContext, rowJudge, withNationalIdIssue } from './judge-row.ts'
import { rowKindOf } from './row-kind.ts'
import type { Row } from './table-cell.ts'
import { placeInTitle, type TitlePlace } from './table-title.ts'

/** What the first rows of a sheet tell about the whole. */
export interface RecognisedTable {
  readonly header: TableHeader
  /** One for each column, in order. A person may set other fields before the rows are judged. */
  readonly columns: readonly DetectedColumn[]
  /** Village, district and regency that the title names for all rows. */
  readonly place: TitlePlace
}

/**
 * Reads the head of a sheet: where the columns are named, and what each of them holds.
 *
 * @param head the first rows of the sheet; 150 are enough for any title and a good sample
 * @returns `null` where no header is found (`HEADER_NOT_FOUND`)
 */
export function recogniseTable(head: readonly Row[], knowledge: ContentKnowledge): RecognisedTable | null {
  const header = findHeader(head)
  if (header === null) return null
  const data = head.slice(header.lastRow + 1)
  return {
    header,
    columns: detectColumns(header, data, knowledge),
    place: placeInTitle(head.slice(0, header.firstRow)),
  }
}

/**
 * Of several sheets the one that holds the people: most columns understood, nothing required missing; on a tie the first.
 *
 * @returns its position, `null` if none has a header
 */
export function chooseSheet(sheets: readonly (RecognisedTable | null)[]): number | null {
  let chosen: number | null = null
  let best = 0
  sheets.forEach((sheet, index) => {
    if (sheet === null) return
    const understood = sheet.columns.filter(({ field }) => field !== null).length
    const complete = missingFields(sheet.columns, sheet.place.village !== '').length === 0
    const worth = understood + (complete ? 100 : 0)
    if (worth > best) {
      best = worth
      chosen = index
    }
  })
  return chosen
}

/**
 * Judges the rows of one table as they pass, in order: leaves out what is no person, and marks every NIK but its first.
 *
 * @param whole counts what only all of them together show
 * @returns for each row its judgement, or `null` for blank rows, repeated headers, totals and signatures
 */
export function tableJudge(
  context: RowJudgeContext,
  whole: FileWatch | null = null,
): (row: Row, rowNumber: number) => JudgedRow | null {
  const judge = rowJudge(context)
  const watch = new DuplicateWatch()
  const columns: readonly ImportColumn[] = context.columns
  let pastTrailer = false
  return (row, rowNumber) => {
    const kind = rowKindOf(row, columns, pastTrailer)
    if (kind === 'TRAILER') pastTrailer = true
    if (kind !== 'DATA') return null
    const judged = judge(row)
    whole?.add(row, judged)
    const isRepeated = judged.nationalId !== null && watch.firstRowOf(judged.nationalId, rowNumber) !== null
    return isRepeated ? withNationalIdIssue(judged, columns, 'DUPLICATE_IN_FILE') : judged
  }
}
