/**
 * Reads what a spreadsheet puts on the clipboard: rows by line ends, cells by tabs; a cell with either in it stands in quotes, its own quotes
 * doubled.
 *
 * @returns at least one row with one cell; the line end behind the last row is none of its own
 */
export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === '\t') endCell()
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at++
      endCell()
      rows.push([])
    } else cell += letter
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0 || rows.length === 1) endCell()
  return rows.filter((row) => row.length > 0)
}
