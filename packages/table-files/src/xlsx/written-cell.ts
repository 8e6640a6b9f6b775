import { type CellValue, looksLikeFormula } from '../cell-value.ts'
import { columnLetters } from './cell-reference.ts'
import { escapeText, escapeXml } from './escaped-text.ts'
import { serialOfDay } from './excel-date.ts'
import { STYLE } from './written-parts.ts'

const CELL_CHARACTERS_MAX = 32_767
/** Spreadsheets keep fifteen digits of a number. */
const WHOLE_NUMBER_MAX = 999_999_999_999_999n

/**
 * One `<c>`. Texts are always string cells, never `<f>`: nothing that is written can become a formula, and one that
 * looks like it keeps its hidden apostrophe when somebody edits it.
 *
 * @throws RangeError for what a cell cannot hold
 */
export function writtenCell(value: CellValue, row: number, column: number): string {
  if (value === null || value === '') return ''
  const at = `r="${columnLetters(column)}${row}"`
  switch (typeof value) {
    case 'string':
      return stringCell(at, value, looksLikeFormula(value) ? STYLE.formulaLike : STYLE.text)
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError('a cell holds finite numbers only')
      return `<c ${at}><v>${value}</v></c>`
    case 'bigint':
      if (value > WHOLE_NUMBER_MAX || value < -WHOLE_NUMBER_MAX) return stringCell(at, String(value), STYLE.text)
      return `<c ${at} s="${STYLE.whole}"><v>${value}</v></c>`
    case 'boolean':
      return `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`
    case 'object':
      return dateCell(at, value.date)
  }
}

export function stringCell(at: string, text: string, style: number): string {
  if (text.length > CELL_CHARACTERS_MAX) throw new RangeError(`a cell holds at most ${CELL_CHARACTERS_MAX} characters`)
  return `<c ${at} s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeText(text))}</t></is></c>`
}

function dateCell(at: string, date: string) {
  const serial = serialOfDay(date)
  if (Number.isNaN(serial)) throw new RangeError('a date is written YYYY-MM-DD')
  // Spreadsheets know no day before 1900; such a birth date is still a fact.
  return serial < 1 ? stringCell(at, date, STYLE.text) : `<c ${at} s="${STYLE.date}"><v>${serial}</v></c>`
}
