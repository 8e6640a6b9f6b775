import { FIGURE_LINE_FIELDS, FIGURE_LINE_HEADERS } from '@payung/domain/figures/figure-list-file'
import { csvText } from '../../ui/table/csv-text.ts'
import type { FigureLine } from './figure-lists.query.ts'

const headers = FIGURE_LINE_FIELDS.map((field) => FIGURE_LINE_HEADERS[field])

/** An empty list, in the columns that an upload reads. */
export function templateFile(): string {
  return csvText([headers])
}

type Faulty = Pick<FigureLine, 'lineNumber' | 'cells' | 'faults'>

/** Lines with their faults, in the columns of the template: corrected, the file is uploaded again as it is. */
export function faultyLinesFile(
  lines: readonly Faulty[],
  words: { readonly line: string; readonly fault: string; readonly isEnglish: boolean },
): string {
  const rows = lines.map(({ cells, faults, lineNumber }) => [
    ...FIGURE_LINE_FIELDS.map((field) => cells.find((cell) => cell.field === field)?.text ?? ''),
    BigInt(lineNumber),
    faults
      .map(({ field, text, textEn }) => `${FIGURE_LINE_HEADERS[field]}: ${words.isEnglish ? textEn : text}`)
      .join(' '),
  ])
  return csvText([[...headers, words.line, words.fault], ...rows])
}
