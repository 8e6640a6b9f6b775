import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { damagedFile } from '../table-refusal.ts'

export type XmlAttributes = Readonly<Record<string, string>>

/** Names come without their prefix: some writers call a row `x:row`. */
export interface XmlHandler {
  open?(name: string, attributes: XmlAttributes, qualifiedName: string): void
  text?(text: string): void
  close?(name: string, qualifiedName: string): void
}

/** Longer than any cell, formula or attribute of an honest workbook. */
const TOKEN_BYTES_MAX = 4 * 1024 ** 2
const DEPTH_MAX = 100

/**
 * Feeds bytes to the handler and yields after each chunk, so that the caller can hand on what has piled up.
 *
 * No DTD is ever accepted: workbooks have none, and entities are how a kilobyte becomes a gigabyte or reads a file.
 *
 * @throws TableRefusal FILE_DAMAGED
 */
export async function* parseXml(
  chunks: AsyncIterable<Buffer>,
  handler: XmlHandler,
): AsyncGenerator<void, void, undefined> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let depth = 0
  let bytesSinceMarkup = 0

  parser.on('doctype', () => {
    throw damagedFile({ id: 'berisi DOCTYPE', en: 'it contains a DOCTYPE' })
  })
  parser.on('opentag', (tag) => {
    bytesSinceMarkup = 0
    depth += 1
    if (depth > DEPTH_MAX) throw damagedFile()
    handler.open?.(localName(tag.name), tag.attributes, tag.name)
  })
  parser.on('closetag', (tag) => {
    bytesSinceMarkup = 0
    depth -= 1
    handler.close?.(localName(tag.name), tag.name)
  })
  if (handler.text !== undefined) {
    // Around the root there is white space only.
    const passText = (text: string) => depth > 0 && handler.text?.(text)
    parser.on('text', passText)
    parser.on('cdata', passText)
  }
  parser.on('error', (cause) => {
    throw damagedFile(undefined, cause)
  })

  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(xmlEncoding(chunk), { fatal: true })
      bytesSinceMarkup += chunk.length
      parser.write(decoder.decode(chunk, { stream: true }))
      // saxes collects a token until it ends: one endless text would be the whole file in memory.
      if (bytesSinceMarkup > TOKEN_BYTES_MAX) throw damagedFile()
      yield
    }
    parser.write(decoder?.decode() ?? '').close()
    yield
  } catch (cause) {
    // The decoder's TypeError is about the bytes; any other error is a refusal already, or a defect of ours.
    const badBytes = cause instanceof TypeError && 'code' in cause && cause.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
    throw badBytes ? damagedFile(undefined, cause) : cause
  }
}

/** For parts that are small: reads to the end. */
export async function parseSmallXml(bytes: Buffer, handler: XmlHandler): Promise<void> {
  async function* once() {
    yield bytes
  }
  for await (const _ of parseXml(once(), handler));
}

function localName(name: string) {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function xmlEncoding(start: Buffer) {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
