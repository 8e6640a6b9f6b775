import { columnLetters, columnOf } from './cell-reference.ts'
import type { XmlAttributes } from './parse-xml.ts'
import type { SheetFrame } from './sheet-pieces.ts'
import { closeTag, openTag } from './transform-xml.ts'

const WIDTH_CHARACTERS = 60

/** Gives the note column a width, and makes the sheet's own word about its size true again. */
export function noteFrame(noteColumn: number): SheetFrame {
  const position = noteColumn + 1
  let prefix = ''
  let written = false

  function noteWidth() {
    if (written) return ''
    written = true
    return columnElement({
      min: String(position),
      max: String(position),
      width: String(WIDTH_CHARACTERS),
      customWidth: '1',
    })
  }

  function columnElement(attributes: XmlAttributes) {
    return `${openTag(`${prefix}col`, attributes)}${closeTag(`${prefix}col`)}`
  }

  /** A range of columns around ours is cut in two: ranges must neither overlap nor change their order. */
  function splitRange(attributes: XmlAttributes) {
    const min = Number(attributes.min)
    const max = Number(attributes.max)
    if (max < position) return columnElement(attributes)
    if (min > position) return noteWidth() + columnElement(attributes)
    const before = min < position ? columnElement({ ...attributes, max: String(position - 1) }) : ''
    const after = max > position ? columnElement({ ...attributes, min: String(position + 1) }) : ''
    return before + noteWidth() + after
  }

  return {
    open(name, attributes, qualifiedName) {
      prefix = qualifiedName.slice(0, -name.length)
      if (name === 'dimension')
        return openTag(qualifiedName, { ...attributes, ref: widened(attributes.ref ?? '', noteColumn) })
      if (name === 'col') return splitRange(attributes)
      if (name === 'sheetData' && !written)
        return `<${prefix}cols>${noteWidth()}</${prefix}cols>${openTag(qualifiedName, attributes)}`
      return openTag(qualifiedName, attributes)
    },
    close(name, qualifiedName) {
      if (name === 'col') return ''
      return name === 'cols' ? noteWidth() + closeTag(qualifiedName) : closeTag(qualifiedName)
    },
  }
}

function widened(reference: string, column: number) {
  const [from = 'A1', to = from] = reference.split(':')
  if (columnOf(to) >= column) return reference
  return `${from}:${columnLetters(column)}${to.replace(/^[A-Z$]+/i, '')}`
}
