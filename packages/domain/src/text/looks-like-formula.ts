/**
 * Whether a spreadsheet would run a text as a formula when it opens a CSV: `=HYPERLINK(…)` as somebody's name sends the rest of the list to
 * whoever typed it (CWE-1236). Programs skip blanks and invisible characters before the sign, and under East Asian settings take its full-width
 * form for the sign itself.
 *
 * `packages/table-files` decides the same for the files that the API writes; it may not ask here, and a test of the API holds both together.
 */
export function looksLikeFormula(text: string): boolean {
  return /^(?:[\t\r\n]|[\p{Z}\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u.test(text)
}
