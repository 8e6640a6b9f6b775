import { meaningOfColumn, withoutNotes } from './header-words.ts'
import { type Cell, type Row, textOf } from './table-cell.ts'

/** Where the column names stand, and what they are. */
export interface TableHeader {
  /** Positions of the first and last row of the header, from 0. Data begins after `lastRow`. */
  readonly firstRow: number
  readonly lastRow: number
  /** Name of each column; under a two-row header the lower name where there is one. */
  readonly names: readonly string[]
  /** The name with that of the group above it (`Lahir Tanggal`), for reading its meaning only. */
  readonly fullNames: readonly string[]
  /** How many columns the words of the header explain: to choose among sheets. */
  readonly understood: number
}

/** Rows above and within which a header is looked for: letterheads with logos and legal bases can be long. */
const SEARCH_ROWS = 60

const LONGEST_NAME = 80
const SIX_DIGITS = /\d[\d\s.]{5,}/
const A_NUMBER = /^\(?\d{1,3}\)?$/

/**
 * Finds the row, or pair of rows, that names the columns among title rows above and data below.
 *
 * It is the one whose words explain most columns, at least two of them, a NIK or a name among them. Not found: `null`.
 */
export function findHeader(rows: readonly Row[]): TableHeader | null {
  let best: TableHeader | null = null
  const end = Math.min(rows.length, SEARCH_ROWS)
  for (let at = 0; at < end; at++) {
    const row = rows[at]
    if (row === undefined || !mayName(row)) continue
    for (const header of [singleHeader(rows, at), pairedHeader(rows, at)]) {
      if (header !== null && header.understood > (best?.understood ?? 1)) best = header
    }
  }
  return best === null ? null : withoutNumbering(best, rows)
}

function singleHeader(rows: readonly Row[], at: number): TableHeader | null {
  const names = (rows[at] ?? []).map(nameIn)
  return explained({ firstRow: at, lastRow: at, names, fullNames: names })
}

/** Two rows of which the upper names groups (`Lahir`, spanning) and the lower their parts (`Tempat`, `Tanggal`). */
function pairedHeader(rows: readonly Row[], at: number): TableHeader | null {
  const upper = rows[at] ?? []
  const lower = rows[at + 1]
  if (lower === undefined || !mayName(lower) || upper.map(textOf).filter(isFilled).length < 2) return null
  const width = Math.max(upper.length, lower.length)
  const names: string[] = []
  const fullNames: string[] = []
  let group = ''
  for (let index = 0; index < width; index++) {
    const above = nameIn(upper[index])
    const below = nameIn(lower[index])
    // A merged group keeps its name in its first cell; the blank ones after it belong to it while parts stand below.
    if (above !== '' || below === '') group = above
    names.push(below === '' ? above : below)
    fullNames.push(below === '' ? above : `${group} ${below}`.trim())
  }
  return explained({ firstRow: at, lastRow: at + 1, names, fullNames })
}

function explained(header: Omit<TableHeader, 'understood'>): TableHeader | null {
  const meanings = header.names.map((name, index) => meaningOfColumn(name, header.fullNames[index] ?? name))
  if (!meanings.includes('nationalId') && !meanings.includes('name')) return null
  const fields = meanings.filter((meaning) => meaning !== null && meaning !== 'rowNumber' && meaning !== 'ignored')
  const understood = new Set(fields).size
  return understood < 2 ? null : { ...header, understood }
}

/** Official tables number their columns below the header, `1 2 3` or `(1) (2) (3)`: that row is no data. */
function withoutNumbering(header: TableHeader, rows: readonly Row[]): TableHeader {
  const below = (rows[header.lastRow + 1] ?? []).map(textOf).filter(isFilled)
  const numbers = below.filter((text) => A_NUMBER.test(text)).map((text) => Number(text.replace(/[()]/g, '')))
  const ascending = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  const isNumbering = numbers.length >= 3 && numbers.length === below.length && ascending
  return isNumbering ? { ...header, lastRow: header.lastRow + 1 } : header
}

/** Whether a row could name columns: short texts, no dates, nothing that is as long as a NIK or a telephone number. */
function mayName(row: Row): boolean {
  let filled = 0
  for (const cell of row) {
    const text = nameIn(cell)
    if (text === '') continue
    filled++
    if (cell.kind === 'date' || text.length > LONGEST_NAME || SIX_DIGITS.test(text)) return false
    if (cell.kind === 'number' && !A_NUMBER.test(text)) return false
  }
  return filled > 0
}

/** In one line, and without what an importer of ours has written behind the title of its notes. */
function nameIn(cell: Cell | undefined): string {
  return withoutNotes(textOf(cell)).replace(/\s+/g, ' ')
}

function isFilled(text: string): boolean {
  return text !== ''
}
