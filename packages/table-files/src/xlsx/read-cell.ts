import { type Cell, EMPTY_CELL, textCell } from '../table.ts'
import type { ByteTable } from './byte-table.ts'
import { unescapeText } from './escaped-text.ts'
import { type DateEpoch, dayOfSerial } from './excel-date.ts'
import { numberText } from './number-text.ts'

/** What a cell needs of the workbook around it. */
export interface CellContext {
  readonly sharedStrings: ByteTable | null
  readonly dateStyles: readonly boolean[]
  readonly epoch: DateEpoch
}

/**
 * The cell as a person sees it; of a formula the value that was last computed.
 *
 * @param type attribute `t`; @param style attribute `s`; @param value text of `<v>`; @param inline text of `<is>`
 */
export function readCell(type: string, style: number, value: string, inline: string, context: CellContext): Cell {
  switch (type) {
    case 's':
      return textCell(context.sharedStrings?.get(value === '' ? -1 : Number(value)) ?? '')
    case 'inlineStr':
      return textCell(unescapeText(inline))
    case 'str':
    case 'e':
      return textCell(unescapeText(value))
    case 'b':
      return value === '' ? EMPTY_CELL : { text: /^(1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE', kind: 'boolean' }
    case 'd':
      return isoDateCell(value)
    default:
      return numberCell(value.trim(), style, context)
  }
}

function numberCell(raw: string, style: number, context: CellContext): Cell {
  if (raw === '') return EMPTY_CELL
  const number = Number(raw)
  if (!Number.isFinite(number)) return textCell(raw)
  if (context.dateStyles[style] === true) {
    const date = dayOfSerial(number, context.epoch)
    if (date !== null) return { text: date, kind: 'date', date }
  }
  return { text: numberText(raw), kind: 'number', number }
}

function isoDateCell(value: string): Cell {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0]
  return date === undefined ? textCell(value) : { text: date, kind: 'date', date }
}
