import { escapeXml } from './escaped-text.ts'
import { parseXml, type XmlAttributes, type XmlHandler } from './parse-xml.ts'
import { XML_DECLARATION } from './written-parts.ts'

export function openTag(qualifiedName: string, attributes: XmlAttributes): string {
  let tag = `<${qualifiedName}`
  for (const [name, value] of Object.entries(attributes)) tag += ` ${name}="${escapeXml(value)}"`
  return `${tag}>`
}

export function closeTag(qualifiedName: string): string {
  return `</${qualifiedName}>`
}

/** Attributes without some, which are optional hints that our change makes wrong. */
export function without(attributes: XmlAttributes, ...names: readonly string[]): XmlAttributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)))
}

/**
 * Reads XML and writes it again while it comes. Comments are lost and entities written out; nothing that means something.
 *
 * @param handlerFor is given the function that takes what shall be written
 */
export async function* transformXml(
  chunks: AsyncIterable<Buffer>,
  handlerFor: (write: (xml: string) => void) => XmlHandler,
): AsyncGenerator<string, void, undefined> {
  let pending = XML_DECLARATION
  const handler = handlerFor((xml) => {
    pending += xml
  })
  for await (const _ of parseXml(chunks, handler)) {
    if (pending === '') continue
    yield pending
    pending = ''
  }
}
