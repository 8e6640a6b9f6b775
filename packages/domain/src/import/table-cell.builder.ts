import type { Cell, Row } from './table-cell.ts'
import { EMPTY_CELL } from './table-cell.ts'

/** A row for tests: strings become texts, numbers numbers, dates dates, `null` an empty cell. */
export function aRow(...values: readonly (string | number | Date | null)[]): Row {
  return values.map(aCell)
}

/** One cell from a plain value, as a reader of XLSX would make it. */
export function aCell(value: string | number | boolean | Date | null | undefined): Cell {
  if (value === null || value === undefined || value === '') return EMPTY_CELL
  if (typeof value === 'number') return { kind: 'number', text: String(value), number: value }
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) }
  if (value instanceof Date) {
    const date = value.toISOString().slice(0, 10)
    return { kind: 'date', text: date, date }
  }
  return { kind: 'text', text: value }
}
