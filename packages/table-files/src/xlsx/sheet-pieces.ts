import { columnOf } from './cell-reference.ts'
import { escapeXml } from './escaped-text.ts'
import type { XmlAttributes, XmlHandler } from './parse-xml.ts'
import { closeTag, openTag } from './transform-xml.ts'

export interface CellXml {
  readonly column: number
  readonly attributes: XmlAttributes
  inner: string
}

/** A row of a sheet as it stands in the file, taken apart as far as notes need it. */
export interface RowXml {
  readonly number: number
  readonly attributes: XmlAttributes
  readonly cells: CellXml[]
  /** Of the element names, such as `x:`; mostly empty. */
  readonly prefix: string
  /** Children that are no cells. */
  rest: string
}

/** What stands around the rows can be rewritten as it passes. */
export interface SheetFrame {
  open(name: string, attributes: XmlAttributes, qualifiedName: string): string
  close(name: string, qualifiedName: string): string
}

/** Takes a sheet apart into rows and the XML between them, in the order of the file. */
export function sheetPieces(frame: SheetFrame, emit: (piece: string | RowXml) => void): XmlHandler {
  let inData = false
  let row: RowXml | null = null
  let cell: CellXml | null = null
  let lastRow = 0

  function write(xml: string) {
    if (cell !== null) cell.inner += xml
    else if (row !== null) row.rest += xml
    else emit(xml)
  }

  return {
    open(name, attributes, qualifiedName) {
      if (inData && name === 'row' && row === null) {
        lastRow = attributes.r === undefined ? lastRow + 1 : Number(attributes.r)
        row = { number: lastRow, attributes, cells: [], prefix: qualifiedName.slice(0, -3), rest: '' }
      } else if (name === 'c' && row !== null && cell === null) {
        const column = attributes.r === undefined ? (row.cells.at(-1)?.column ?? -1) + 1 : columnOf(attributes.r)
        cell = { column, attributes, inner: '' }
      } else if (row !== null) write(openTag(qualifiedName, attributes))
      else {
        inData ||= name === 'sheetData'
        emit(frame.open(name, attributes, qualifiedName))
      }
    },
    text: (text) => write(escapeXml(text)),
    close(name, qualifiedName) {
      if (name === 'c' && row !== null && cell !== null) {
        row.cells.push(cell)
        cell = null
      } else if (name === 'row' && row !== null && cell === null) {
        emit(row)
        row = null
      } else if (row !== null) write(closeTag(qualifiedName))
      else {
        if (name === 'sheetData') inData = false
        emit(frame.close(name, qualifiedName))
      }
    },
  }
}
