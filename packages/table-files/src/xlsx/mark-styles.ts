import { escapeXml } from './escaped-text.ts'
import type { XmlAttributes } from './parse-xml.ts'
import { closeTag, openTag, transformXml, without } from './transform-xml.ts'

/** A light amber: visible in print, and dark text on it stays readable. */
const FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFDE68A"/><bgColor indexed="64"/></patternFill></fill>'
/** Beyond it spreadsheets refuse the workbook. */
const STYLES_MAX = 64_000

/** Which cell styles an annotated workbook has beside its own. */
export interface MarkStyles {
  /** The same look as `style` but filled, or `style` itself when the workbook has no room for more. */
  marked(style: number): number
}

/** @param styleCount how many cell styles the workbook has of its own; each gets a filled twin behind them */
export function markStyles(styleCount: number): MarkStyles {
  const room = styleCount > 0 && styleCount * 2 <= STYLES_MAX
  return { marked: (style) => (room && style < styleCount ? styleCount + style : style) }
}

/** styles.xml with a fill added and a filled twin of every cell style, in the order that {@link markStyles} counts on. */
export function withMarkedStyles(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  return transformXml(chunks, (write) => {
    let fills = 0
    let inFills = false
    let inCellStyles = false
    let prefix = ''
    let twin: string | null = null
    const twins: string[] = []

    const copy = (xml: string) => {
      write(xml)
      if (twin !== null) twin += xml
    }

    return {
      open(name, attributes, qualifiedName) {
        if (name === 'fills') inFills = true
        else if (name === 'fill' && inFills) fills += 1
        else if (name === 'cellXfs') inCellStyles = true
        if (name === 'fills' || name === 'cellXfs') {
          prefix = qualifiedName.slice(0, -name.length)
          write(openTag(qualifiedName, without(attributes, 'count')))
          return
        }
        copy(openTag(qualifiedName, attributes))
        // The fill that was added is the last, and stands before the cell styles.
        if (name === 'xf' && inCellStyles) twin = openTag(qualifiedName, filled(attributes, fills))
      },
      text: (text) => copy(escapeXml(text)),
      close(name, qualifiedName) {
        if (name === 'fills') {
          write(prefixed(FILL, prefix))
          inFills = false
        } else if (name === 'cellXfs') {
          if (twins.length * 2 <= STYLES_MAX) write(twins.join(''))
          inCellStyles = false
        }
        copy(closeTag(qualifiedName))
        if (name === 'xf' && twin !== null) {
          twins.push(twin)
          twin = null
        }
      },
    }
  })
}

function filled(attributes: XmlAttributes, fill: number): XmlAttributes {
  return { ...attributes, fillId: String(fill), applyFill: '1' }
}

function prefixed(xml: string, prefix: string) {
  return prefix === '' ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`)
}
