import type { IsoDay } from '../calendar/iso-day.ts'

/** A cell as a table reader hands it over, before anybody knows what it means. */
export interface Cell {
  /** What a person would see, untrimmed; `''` when empty. */
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'empty'
  /** Set for numbers. */
  readonly number?: number
  /** Set for dates that the file itself marks as such. */
  readonly date?: IsoDay
}

/** One row of a table; cells at the end may be missing. */
export type Row = readonly Cell[]

export const EMPTY_CELL: Cell = { text: '', kind: 'empty' }

// What offices and spreadsheets put where nothing is known: strokes, dots, `null`, `#N/A`.
const NOTHING = /^(?:[-–—.,_\s]*|null|nan|n\/a|#(?:n\/a|ref|value|name|null|num|div\/0)[!?]?)$/i

/** The cell's text without spaces around it; `''` for what only stands for nothing. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.kind === 'empty') return ''
  const text = cell.text.trim()
  return text.length <= 8 && NOTHING.test(text) ? '' : text
}

/** The cell's digits as text: a number in full (`6112080707980140`), not as the file abbreviates it (`6.11E+15`). */
export function digitsTextOf(cell: Cell | undefined): string {
  if (cell?.kind === 'number' && cell.number !== undefined && Number.isInteger(cell.number)) return String(cell.number)
  return textOf(cell)
}
