import { neutralisedText } from '@payung/domain/text/neutralised-text'

/** A text, or a whole number, which is no formula whatever its sign. */
export type CsvCell = string | bigint

/**
 * Lines as a CSV that a spreadsheet opens under Indonesian settings, as `packages/table-files` writes it for the API: a byte order mark, without which
 * Excel reads it as Windows-1252, semicolons, and an apostrophe in front of what would be run as a formula.
 */
export function csvText(lines: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${lines.map((line) => line.map(written).join(';')).join('\r\n')}\r\n`
}

function written(cell: CsvCell): string {
  return typeof cell === 'bigint' ? String(cell) : `"${neutralisedText(cell).replaceAll('"', '""')}"`
}

/** Hands a CSV out as the browser's own download. */
export function downloadCsv(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
