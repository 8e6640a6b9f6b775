import type { Formats } from '../../i18n/formats.ts'
import type { CsvCell } from './csv-text.ts'

/** What stands in a table, as a file takes it along. */
export interface TableText {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
  /** Columns that are there to be pressed: a checkbox, steps that can be taken. */
  readonly pressed: readonly boolean[]
}

const PRESSED = '.mantine-Button-root, .mantine-ActionIcon-root, .mantine-Menu-dropdown, input, select, textarea'
/** As on paper: nothing to press. What is hidden from screen readers says again what stands beside it, or is a picture. */
const NOT_READ = `${PRESSED}, .not-on-paper, svg, [aria-hidden='true'], [data-phone-only]`

/** Reads a table as it is drawn. It stands in the document, shown or not, because only there it is known what begins a line. */
export function readTable(table: HTMLTableElement, formats: Formats): TableText {
  const headers = cellsOf(table.querySelector('thead > tr:last-child')).map(wordsOf)
  const rows = [...table.querySelectorAll(':scope > tbody > tr')].map(cellsOf)
  return {
    headers,
    rows: rows.map((cells) => cells.flatMap((cell) => [cellValue(wordsOf(cell), formats), ...blanksBeside(cell)])),
    pressed: headers.map((_, at) => rows.some((cells) => cells[at]?.querySelector(PRESSED) != null)),
  }
}

/** One table from those of the pages of a list, without the columns that are there to be pressed. */
export function joinTables(tables: readonly TableText[]): readonly (readonly CsvCell[])[] {
  const headers = tables[0]?.headers ?? []
  const rows = tables.flatMap((table) => table.rows)
  const isKept = headers.map(
    (header, at) =>
      rows.some((row) => row[at] !== undefined && row[at] !== '') ||
      (header !== '' && !tables.some(({ pressed }) => pressed[at])),
  )
  return [headers, ...rows].map((line) => isKept.flatMap((isIn, at) => (isIn ? [line[at] ?? ''] : [])))
}

function cellsOf(row: Element | null): readonly Element[] {
  return [...(row?.children ?? [])].filter(({ tagName }) => tagName === 'TD' || tagName === 'TH')
}

/** A cell over several columns leaves those beside its first empty. */
function blanksBeside(cell: Element): readonly string[] {
  return Array.from({ length: Number(cell.getAttribute('colspan') ?? 1) - 1 }, () => '')
}

/** Money and counts as plain numbers, which a spreadsheet adds up; a dash, which says that there is nothing, as an empty cell. */
function cellValue(words: string, { number, rupiah }: Formats): CsvCell {
  if (words === '—') return ''
  // The accounts write what is owed in brackets.
  const isOwed = /^\(.*\)$/.test(words)
  const written = isOwed ? words.slice(1, -1) : words
  if (!/^(?:Rp)?-?\d[\d.,]*$/.test(written)) return words
  const digits = BigInt(written.replace(/\D/g, ''))
  const value = written.includes('-') ? -digits : digits
  // Written again it is the same, so it was no version, year or number of a paper.
  if (written !== number(value) && written !== rupiah(value)) return words
  return isOwed ? -value : value
}

/** The words of a cell as they are seen: what stands below one another is divided by a comma. */
function wordsOf(cell: Element): string {
  const lines = ['']
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) lines.push(`${lines.pop()}${node.textContent}`)
    if (!(node instanceof Element) || node.matches(NOT_READ)) return
    const { display } = getComputedStyle(node)
    if (display === 'none') return
    const beginsLine = node.tagName === 'BR' || !/^(?:inline|contents|$)/.test(display)
    if (beginsLine) lines.push('')
    node.childNodes.forEach(read)
    if (beginsLine) lines.push('')
  }
  cell.childNodes.forEach(read)
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .reduce((all, line) => (all === '' ? line : `${all}${/[,;:.]$/.test(all) ? '' : ','} ${line}`), '')
}
