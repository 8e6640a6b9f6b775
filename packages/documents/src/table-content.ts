import type { PageMarks } from './page-mark.ts'
import type { TextStyle } from './paper.ts'

export interface TableColumn {
  readonly header: string
  /** Its part of the width of the page; what the parts add up to does not matter. */
  readonly share: number
  readonly align?: TextStyle['align']
  /** A number is never broken into lines: where it is wider than its cell, it is set smaller. */
  readonly isNumber?: boolean
}

export interface TableRow {
  readonly cells: readonly string[]
  /** Added up in the subtotals and the total. */
  readonly amount: bigint
  /** What the row belongs to; rows of one group follow each other, below its name and above its sum. */
  readonly group?: string | undefined
}

/** How sums are said; the table only adds them up. */
export interface TableSums {
  /** Which column the sums stand in; their labels stand left of it. */
  readonly column: number
  readonly pageLabel: string
  /** Of everything up to and with this page. */
  readonly carriedLabel: string
  readonly totalLabel: string
  /** Of one group, whose name and number of rows it gets. */
  readonly groupLabel?: (group: string, rows: number) => string
  /** What stands above the rows of a group that began on an earlier page. */
  readonly groupAgainLabel?: (group: string) => string
  readonly format: (amount: bigint) => string
  /** Below the total: the amount in words. */
  readonly inWords: (total: bigint) => string
}

export interface TablePaper {
  readonly title: string
  /** In the upper right corner of the first page, each line from the same left edge (UU 12/2011, annex II, on annexes); the first bold. */
  readonly heading: readonly string[]
  /** What the table lists, in the middle above it. */
  readonly name?: string | undefined
  readonly columns: readonly TableColumn[]
  readonly rows: AsyncIterable<TableRow> | Iterable<TableRow>
  readonly sums: TableSums
  /** At the left below every page: what the document is, and the hash of what it was made of. */
  readonly footer: string
  /** `Halaman 3 dari ` — the number of all pages follows. */
  readonly pageLabel: (page: number) => string
  /** As on the text that the table belongs to. */
  readonly pageMark?: PageMarks | undefined
  /** Below the total, at the right: place and day, capacity, name. */
  readonly signature?: readonly string[] | undefined
  readonly createdAt: Date
  readonly watermark?: string | undefined
}
