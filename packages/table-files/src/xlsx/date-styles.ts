import { showsDay } from './date-format.ts'
import { parseXml } from './parse-xml.ts'

/** Excel keeps at most 64,000 formats a workbook. */
const STYLES_MAX = 65_536

/** For each cell style (`s` of a cell), whether its numbers are days of the calendar. */
export async function readDateStyles(chunks: AsyncIterable<Buffer>): Promise<readonly boolean[]> {
  const codes = new Map<number, string>()
  const formatIds: number[] = []
  let inCellStyles = false

  const parsing = parseXml(chunks, {
    open(name, attributes) {
      if (name === 'numFmt' && codes.size < STYLES_MAX)
        codes.set(Number(attributes.numFmtId), (attributes.formatCode ?? '').slice(0, 1000))
      else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles && formatIds.length < STYLES_MAX)
        formatIds.push(Number(attributes.numFmtId ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  for await (const _ of parsing);
  return formatIds.map((id) => showsDay(id, codes.get(id)))
}
