/** What a cell holds, as far as the file itself says so; a text that looks like a number stays a text. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'empty'

export interface Cell {
  /**
   * What is written in the cell. Numbers never carry an exponent that the file's author did not type: a NIK kept as a
   * number reads as its sixteen digits. Dates read `YYYY-MM-DD`, booleans `TRUE` or `FALSE`. Not trimmed.
   */
  readonly text: string
  readonly kind: CellKind
  /** Only when `kind` is `number`; above 2^53 less exact than `text`. */
  readonly number?: number
  /** `YYYY-MM-DD`, only when `kind` is `date`: a calendar day, never shifted by a time zone. */
  readonly date?: string
}

export interface TableRow {
  /** The row as a spreadsheet numbers it: the first row of the sheet is 1, in a CSV the first record. */
  readonly number: number
  /** From the first column up to the last cell that holds something. */
  readonly cells: readonly Cell[]
  /** Hidden in the spreadsheet, by hand or by a filter. It is a row all the same: what is hidden was not deleted. */
  readonly hidden?: true
}

/** Told while rows are read: which share of the sheet is behind, 0 to 1, by its bytes. It never goes back. */
export type OnShare = (share: number) => void

/** Rows in the order of the file. Rows without any filled cell are left out; `TableRow.number` shows the gap. */
export type RowBatches = AsyncIterable<readonly TableRow[]>

export interface SheetInfo {
  /** Position among the sheets of the workbook, from 0; a CSV has one sheet. */
  readonly index: number
  /** As on the tab; a CSV's only sheet is named `CSV`. Damaged files may hold a name twice: then use `index`. */
  readonly name: string
  readonly hidden: boolean
  /** What the file says of its own size, or an estimate. Good for a progress bar, not for a limit. */
  readonly dimension: { readonly rows: number; readonly columns: number } | null
}

export const EMPTY_CELL: Cell = Object.freeze({ text: '', kind: 'empty' })

/** A cell that holds a text, or {@link EMPTY_CELL} when there is nothing in it. */
export function textCell(text: string): Cell {
  return text === '' ? EMPTY_CELL : { text, kind: 'text' }
}
