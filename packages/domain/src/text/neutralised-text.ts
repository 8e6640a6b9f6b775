import { looksLikeFormula } from './looks-like-formula.ts'

/** Read as one run: looked for at each blank anew, what follows would take the square of their number. */
const BLANKS_AND_SEPARATORS = /[\p{Z}\p{C},;|]+/gu
const SIGN = /[=+\-@＝＋－＠﹦﹢﹣﹫−]/

/**
 * A text as a CSV carries it, with an apostrophe in front of whatever a spreadsheet would run as a formula: of the text itself, and of the rest of
 * it behind a comma, semicolon, bar, tab or line end, where one of other settings splits without a look at quotes within a cell.
 *
 * As `packages/table-files` writes it for the API, see `looksLikeFormula`.
 */
export function neutralisedText(text: string): string {
  const within = text.replace(BLANKS_AND_SEPARATORS, (run, at: number) =>
    SIGN.test(text.charAt(at + run.length)) ? withApostrophes(run) : run,
  )
  return looksLikeFormula(text) ? `'${within}` : within
}

/** @param run blanks and separators in front of a sign; of its commas, semicolons and bars the last alone begins the cell of that sign */
function withApostrophes(run: string): string {
  const begin = Math.max(0, run.search(/[,;|][^,;|]*$/))
  return run.slice(0, begin) + run.slice(begin).replace(/[\t\r\n,;|]/g, "$&'")
}
