import type { SheetInfo } from '../table.ts'
import { columnOf } from './cell-reference.ts'
import { parseXml } from './parse-xml.ts'

/** What the sheet says of its own size; it stands before the rows, so that only the first bytes are read. */
export async function readDimension(chunks: AsyncIterable<Buffer>): Promise<SheetInfo['dimension']> {
  let reference: string | undefined
  let past = false
  const parsing = parseXml(chunks, {
    open(name, attributes) {
      if (name === 'dimension') reference = attributes.ref
      if (name === 'dimension' || name === 'sheetData') past = true
    },
  })
  for await (const _ of parsing) if (past) break
  const corner = reference?.split(':').at(-1)
  if (corner === undefined) return null
  const rows = Number(corner.replace(/^[A-Z$]+/i, ''))
  const columns = columnOf(corner) + 1
  return Number.isInteger(rows) && rows > 0 && columns > 0 ? { rows, columns } : null
}
