import type { TableLimits } from '../table-limits.ts'
import { tooLargeFile } from '../table-refusal.ts'
import { ByteTable } from './byte-table.ts'
import { unescapeText } from './escaped-text.ts'
import { parseXml } from './parse-xml.ts'

/** `_x000D_` stands for one character. */
const ESCAPE_LENGTH = 7

/** The texts that cells refer to by number. Runs of different formatting are joined, reading aids (furigana) left out. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>, limits: TableLimits): Promise<ByteTable> {
  const table = new ByteTable()
  let text = ''
  let inText = false
  let inPhonetic = false

  const parsing = parseXml(chunks, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inPhonetic
      else if (name === 'rPh') inPhonetic = true
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') {
        if (text.length > limits.cellCharactersMax * ESCAPE_LENGTH) throw tooMuchText()
        table.push(unescapeText(text))
        if (table.byteLength > limits.sharedStringsBytesMax) throw tooMuchText()
      }
    },
  })
  for await (const _ of parsing);
  return table
}

function tooMuchText() {
  return tooLargeFile({ id: 'terlalu banyak teks', en: 'too much text' })
}
