import { TextDecoder } from 'node:util'
import type { FileEncoding } from './text-encoding.ts'

/** The text in one of the encodings that we read. What Windows-1252 does not have becomes a question mark. */
export function encodeText(text: string, encoding: FileEncoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text)
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16()
    case 'windows-1252':
      return Buffer.from(Array.from(text, (character) => windows1252.get(character) ?? 0x3f))
  }
}

/** Node reads Windows-1252 but does not write it. */
const windows1252 = new Map(
  Array.from(
    { length: 256 },
    (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const,
  ),
)
