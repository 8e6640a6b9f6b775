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

/** What begins a cell where a spreadsheet of other settings splits at another sign than the file does: it takes no notice of quotes within a cell. */
const CELL_WITHIN = /([\t\r\n,;|])(?=[\p{Z}\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/gu

/**
 * A text as a CSV carries it, with an apostrophe in front of whatever would be run as a formula: of the text itself, and of the rest of it behind
 * a comma, semicolon, bar, tab or line end. Under English settings `1;"Budi,=WEBSERVICE(A1),x"` opens as three cells, the second a formula.
 */
export function neutralisedText(text: string): string {
  const within = text.replace(CELL_WITHIN, "$1'")
  return looksLikeFormula(text) ? `'${within}` : within
}
