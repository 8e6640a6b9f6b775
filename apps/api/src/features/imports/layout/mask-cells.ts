import type { ImportField } from '@payung/domain/import/import-field'
import type { LayoutColumn } from './import-layout.ts'

const SECRET: ReadonlySet<ImportField> = new Set(['nationalId', 'familyCardNumber', 'membershipNumber'])
/** As long as a NIK or a card number may be written, whatever column it stands in. */
const LONG_NUMBER = /\d(?:[\s.'’-]?\d){11,}|\d[.,]\d*E\+?\d+/i
const SHOWN_DIGITS = 4

export interface MaskedCell {
  readonly column: number
  readonly text: string
}

/**
 * The cells of a row as the review shows them: numbers that identify somebody are masked but for their beginning, also in columns that nobody
 * has mapped. A cell at fault stays open, because it cannot be mended unseen.
 */
export function maskCells(
  cells: readonly string[],
  columns: readonly Pick<LayoutColumn, 'index' | 'field'>[],
  faulty: ReadonlySet<number>,
): { readonly cells: readonly MaskedCell[]; readonly opened: number } {
  const secret = new Set(columns.flatMap(({ index, field }) => (field !== null && SECRET.has(field) ? [index] : [])))
  let opened = 0
  const masked = cells.map((text, column): MaskedCell => {
    const isSecret = text !== '' && (secret.has(column) || LONG_NUMBER.test(text))
    if (!isSecret) return { column, text }
    if (!faulty.has(column)) return { column, text: maskText(text) }
    opened++
    return { column, text }
  })
  return { cells: masked, opened }
}

/** `6112 •••• •••• ••••`; anything else keeps its first letters. */
export function maskText(text: string): string {
  const digits = text.replace(/\D/g, '')
  const shown = (digits.length >= SHOWN_DIGITS ? digits : text).slice(0, SHOWN_DIGITS)
  return `${shown} •••• •••• ••••`
}

/** A sample of a column's cells, for choosing what the column holds; `field` is what it was taken for. */
export function maskSample(text: string, field: ImportField | null): string {
  return (field !== null && SECRET.has(field)) || LONG_NUMBER.test(text) ? maskText(text) : text
}
