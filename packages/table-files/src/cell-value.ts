/** What a cell is given when a table is written. An empty text is written as an empty cell. */
export type CellValue = string | number | bigint | boolean | null | { readonly date: string }

export interface WrittenColumn {
  readonly header: string
  /** In characters of the default font, as spreadsheets count; by default a guess from the header. */
  readonly widthCharacters?: number
}

/** A table to be written. Rows may come from a database cursor: they are asked for as the file grows. */
export interface WrittenTable {
  readonly columns: readonly WrittenColumn[]
  readonly rows: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>
  /** Lines above the header: what the list is, its filters, when it was made. */
  readonly titleRows?: readonly string[]
}

/**
 * Whether a spreadsheet would run a text as a formula when it opens a CSV: `=HYPERLINK(…)` in a name
 * sends the list of everybody else to whoever typed it (CWE-1236). Programs skip blanks and invisible characters
 * before the sign, and under East Asian settings take its full-width form for the sign itself.
 */
export function looksLikeFormula(text: string): boolean {
  return /^(?:[\t\r\n]|[\p{Z}\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u.test(text)
}

/** Read as one run: looked for at each blank anew, what follows would take the square of their number, seconds for a cell of nothing but tabs. */
const BLANKS_AND_SEPARATORS = /[\p{Z}\p{C},;|]+/gu
const SIGN = /[=+\-@＝＋－＠﹦﹢﹣﹫−]/

/**
 * A text as a CSV carries it, with an apostrophe in front of whatever would be run as a formula: of the text itself, and of the rest of it behind
 * a comma, semicolon, bar, tab or line end, where a spreadsheet of other settings splits without a look at quotes within a cell. Under English
 * settings `1;"Budi,=WEBSERVICE(A1),x"` opens as three cells, the second a formula.
 */
export function neutralisedText(text: string): string {
  const within = text.replace(BLANKS_AND_SEPARATORS, (run, at: number) =>
    SIGN.test(text.charAt(at + run.length)) ? withApostrophes(run) : run,
  )
  return looksLikeFormula(text) ? `'${within}` : within
}

/** @param run blanks and separators in front of a sign; of its commas, semicolons and bars the last alone begins the cell of that sign */
function withApostrophes(run: string): string {
  const begin = beginOfCell(run)
  return run.slice(0, begin) + run.slice(begin).replace(/[\t\r\n,;|]/g, "$&'")
}

function beginOfCell(run: string): number {
  return Math.max(0, run.search(/[,;|][^,;|]*$/))
}

const APOSTROPHES_TOO = /[\p{Z}\p{C},;|']+/gu

/** What was meant by a cell of a CSV that was neutralised: read back, a text is what it was before it was written. */
export function intendedText(text: string): string {
  if (!text.includes("'")) return text
  return text
    .replace(APOSTROPHES_TOO, (run, at: number) =>
      SIGN.test(text.charAt(at + run.length)) ? withoutApostrophes(run, at === 0) : run,
    )
    .replace(/^'(?=[\t\r\n])/, '')
}

function withoutApostrophes(run: string, isFirst: boolean): string {
  const begin = beginOfCell(run)
  const cell = run.slice(begin).replace(/([\t\r\n,;|])'/g, '$1')
  return run.slice(0, begin) + (isFirst && begin === 0 ? cell.replace(/^'/, '') : cell)
}
