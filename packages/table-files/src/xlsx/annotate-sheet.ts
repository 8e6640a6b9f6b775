import type { NoteColumn } from '../note-column.ts'
import { type CellTexts, noteOf, type Remark, type RowChanges } from '../remark.ts'
import { columnLetters } from './cell-reference.ts'
import { escapeText, escapeXml } from './escaped-text.ts'
import type { MarkStyles } from './mark-styles.ts'
import { noteFrame } from './note-frame.ts'
import { parseXml } from './parse-xml.ts'
import { asValue, sharedFormulaOf } from './shared-formula.ts'
import { type CellXml, type RowXml, sheetPieces } from './sheet-pieces.ts'
import { closeTag, openTag, without } from './transform-xml.ts'
import { XML_DECLARATION } from './written-parts.ts'

const CELL_CHARACTERS_MAX = 32_767

/** The XML of a sheet with a note behind each row that has remarks, its faulty cells in a marked style, and repaired cells with their new text. */
export async function* annotateSheet(
  chunks: AsyncIterable<Buffer>,
  changes: RowChanges,
  place: NoteColumn,
  styles: MarkStyles,
): AsyncGenerator<string, void, undefined> {
  let pieces: (string | RowXml)[] = [XML_DECLARATION]
  const gone = new Set<string>()
  const handler = sheetPieces(noteFrame(place.column), (piece) => pieces.push(piece))
  for await (const _ of parseXml(chunks, handler)) {
    let xml = ''
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        xml += piece
        continue
      }
      const { remarks, texts } = await changes.at(piece.number)
      xml += annotatedRow(withTexts(piece, texts, gone), remarks, place, styles)
    }
    pieces = []
    if (xml !== '') yield xml
  }
}

/**
 * A repaired cell is a text in the style that it had; what it was reckoned from is gone with what it said.
 *
 * @param gone shared formulas whose home was repaired; cells further down that only name them keep their value
 */
function withTexts(row: RowXml, texts: CellTexts, gone: Set<string>): RowXml {
  if (texts.size === 0 && gone.size === 0) return row
  for (const cell of row.cells) {
    const formula = texts.has(cell.column) ? sharedFormulaOf(cell) : null
    if (formula?.isHome) gone.add(formula.number)
  }
  const cells = row.cells
    .filter(({ column }) => !texts.has(column))
    .map((cell) => (gone.size > 0 && gone.has(sharedFormulaOf(cell)?.number ?? '') ? asValue(cell) : cell))
  for (const [column, text] of texts) {
    const style = row.cells.find((cell) => cell.column === column)?.attributes.s
    const attributes = style === undefined ? {} : { s: style }
    if (text === '') cells.push({ column, attributes, inner: '' })
    else cells.push({ column, attributes: { ...attributes, t: 'inlineStr' }, inner: inlineText(text, row.prefix) })
  }
  return { ...row, cells: cells.sort((a, b) => a.column - b.column) }
}

function inlineText(text: string, prefix: string): string {
  const escaped = escapeXml(escapeText(text.slice(0, CELL_CHARACTERS_MAX)))
  return `<${prefix}is><${prefix}t xml:space="preserve">${escaped}</${prefix}t></${prefix}is>`
}

function annotatedRow(row: RowXml, remarks: readonly Remark[], place: NoteColumn, styles: MarkStyles) {
  const isHeader = row.number === place.headerRow
  const note = isHeader ? place.title : noteOf(remarks)
  const cells = row.cells.filter((cell) => cell.column !== place.column)
  const marked = new Set(remarks.flatMap((remark) => (remark.column === null ? [] : [remark.column])))
  for (const column of marked)
    if (!cells.some((cell) => cell.column === column)) cells.push({ column, attributes: {}, inner: '' })

  const rendered = cells.map((cell) => ({
    column: cell.column,
    xml: cellXml(cell, row, marked.has(cell.column) ? styles : null),
  }))
  if (note !== '') rendered.push({ column: place.column, xml: noteXml(note, row, place, isHeader) })
  rendered.sort((a, b) => a.column - b.column)

  const name = `${row.prefix}row`
  // `spans` says which columns the row uses; it is a hint for speed only, and no longer right.
  const attributes = { ...without(row.attributes, 'spans'), r: String(row.number) }
  return `${openTag(name, attributes)}${rendered.map((cell) => cell.xml).join('')}${row.rest}${closeTag(name)}`
}

function cellXml(cell: CellXml, row: RowXml, mark: MarkStyles | null) {
  const name = `${row.prefix}c`
  const style = Number(cell.attributes.s ?? 0)
  const attributes = {
    ...cell.attributes,
    r: `${columnLetters(cell.column)}${row.number}`,
    ...(mark && { s: String(mark.marked(style)) }),
  }
  return `${openTag(name, attributes)}${cell.inner}${closeTag(name)}`
}

/** The title of the column looks like its neighbour; a note has the plain style of its workbook. */
function noteXml(note: string, row: RowXml, place: NoteColumn, isHeader: boolean) {
  const neighbour = isHeader ? row.cells.findLast((cell) => cell.column < place.column)?.attributes.s : undefined
  const style = neighbour === undefined ? {} : { s: neighbour }
  const open = openTag(`${row.prefix}c`, { r: `${columnLetters(place.column)}${row.number}`, t: 'inlineStr', ...style })
  return `${open}${inlineText(note, row.prefix)}</${row.prefix}c>`
}
