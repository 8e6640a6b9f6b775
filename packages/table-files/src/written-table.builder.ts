import fc from 'fast-check'
import type { CellValue } from './cell-value.ts'
import { type Cell, EMPTY_CELL } from './table.ts'
import { numberText } from './xlsx/number-text.ts'

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => ({ date: date.toISOString().slice(0, 10) }))

/** Texts as people, spreadsheets and attackers write them. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ';',
      ',',
      '"',
      "'",
      ' ',
      '_x000D_',
      '&lt;',
      '\u0000',
      '\ufeff',
      'a',
      '1',
    ),
  }),
  fc.constantFrom('6112055511820202', '007', '=1+1', "Ma'ruf", '1-1-80', 'TRUE'),
)

/** Anything that can be written into a cell. */
const aCellValue: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  fc.boolean(),
  fc.constant(null),
  day,
)

export const someRows = fc.array(fc.array(aCellValue, { maxLength: 6 }), { maxLength: 20 })

/** What a spreadsheet keeps of a value. A number beyond fifteen digits is kept as text, so that none is lost. */
export function spreadsheetCell(value: CellValue): Cell {
  if (value === null || value === '') return EMPTY_CELL
  if (typeof value === 'string') return { text: value, kind: 'text' }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' }
  if (typeof value === 'number') return { text: numberText(String(value)), kind: 'number', number: value + 0 }
  if (typeof value === 'object') return { text: value.date, kind: 'date', date: value.date }
  const digits = String(value)
  if (digits.replace('-', '').length > 15) return { text: digits, kind: 'text' }
  return { text: digits, kind: 'number', number: Number(value) }
}

export function withoutTrailingEmpties(cells: readonly Cell[]): readonly Cell[] {
  const last = cells.findLastIndex((cell) => cell.kind !== 'empty')
  return cells.slice(0, last + 1)
}
