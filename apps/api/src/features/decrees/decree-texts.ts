import { unknownFields } from '@payung/domain/decree/decree-template'
import { writesNationalId } from '@payung/domain/import/long-number'
import { paperFault } from '@payung/domain/text/paper-letters'
import { ValidationError, type ValidationIssue } from '../../platform/errors.ts'

export interface TextsInput {
  readonly title: string
  readonly considerations: readonly string[]
  readonly dictums: readonly string[]
}

const LINES_MAX = 30
const LINE_LENGTH_MAX = 2_000

/**
 * The texts of a template or a draft, trimmed; empty lines fall away.
 *
 * @throws ValidationError `TITLE_LENGTH`, `LINES_COUNT`, `LINE_LENGTH`, `FIELD_UNKNOWN` that names the field, `TEXT_HAS_NATIONAL_ID`, `UNPRINTABLE`
 */
export function readTexts(input: TextsInput): TextsInput {
  const issues: ValidationIssue[] = []
  const report = (path: string, code: string, id: string, en: string) =>
    issues.push({ path, code, severity: 'ERROR', text: { id, en } })
  const title = input.title.trim()
  if (title.length < 5 || title.length > 400)
    report('title', 'TITLE_LENGTH', 'Isi judul 5 sampai 400 huruf.', 'Give it a title of 5 to 400 letters.')
  reportFields('title', title, report)
  reportNationalId('title', title, report)
  reportUnprintable('title', title, report)
  const linesOf = (path: 'considerations' | 'dictums') => {
    const lines = input[path].map((line) => line.trim()).filter((line) => line !== '')
    if (lines.length === 0 || lines.length > LINES_MAX)
      report(path, 'LINES_COUNT', `Isi 1 sampai ${LINES_MAX} butir.`, `Write 1 to ${LINES_MAX} items.`)
    for (const [at, line] of lines.entries()) {
      if (line.length > LINE_LENGTH_MAX)
        report(
          `${path}.${at}`,
          'LINE_LENGTH',
          'Satu butir paling panjang 2.000 huruf.',
          'An item has at most 2,000 letters.',
        )
      reportFields(`${path}.${at}`, line, report)
      reportNationalId(`${path}.${at}`, line, report)
      reportUnprintable(`${path}.${at}`, line, report)
    }
    return lines
  }
  const texts = { title, considerations: linesOf('considerations'), dictums: linesOf('dictums') }
  if (issues.length > 0) throw new ValidationError(issues)
  return texts
}

function reportFields(
  path: string,
  text: string,
  report: (path: string, code: string, id: string, en: string) => void,
): void {
  for (const field of unknownFields(text))
    report(
      path,
      'FIELD_UNKNOWN',
      `Isian {${field}} tidak dikenal. Pilih isian dari daftar, atau tulis tanpa kurung kurawal.`,
      `There is no field {${field}}. Choose one from the list, or write it without braces.`,
    )
}

/** Everybody reads a decree; people stand in its annex, where the public copy leaves their numbers out. */
export function reportNationalId(
  path: string,
  text: string,
  report: (path: string, code: string, id: string, en: string) => void,
): void {
  if (writesNationalId(text))
    report(
      path,
      'TEXT_HAS_NATIONAL_ID',
      'Jangan menulis NIK di naskah; orang disebut di lampiran.',
      'Do not write a NIK into the text; people are named in the annex.',
    )
}

/** What is signed is paper: an empty box on it is nobody's word. */
export function reportUnprintable(
  path: string,
  text: string,
  report: (path: string, code: string, id: string, en: string) => void,
): void {
  const fault = paperFault(text)
  if (fault !== null) report(path, 'UNPRINTABLE', fault.id, fault.en)
}
