import { cleanName } from '../identity/person-name.ts'
import { cutText } from '../text/cut-text.ts'
import type { ImportColumn, ImportField } from './import-field.ts'
import { type IssueCode, type Severity, severityOf } from './issue.ts'
import { type Cell, digitsTextOf, type Row, textOf } from './table-cell.ts'

export interface RowIssue {
  /** Header of the column at fault; `''` where the file has no such column. */
  readonly column: string
  readonly columnIndex: number | null
  readonly code: IssueCode
  readonly severity: Severity
  /** What the cell says, shortened. Never a NIK or a family card number: those are shown only by a logged reveal. */
  readonly value?: string
}

const VALUE_LENGTH_MAX = 80
const SECRET: ReadonlySet<ImportField> = new Set(['nationalId', 'familyCardNumber'])

/** One row seen through the mapping of its columns, and what is found wrong with it. Set to the next row again and again. */
export class RowReader {
  readonly #columns: Partial<Record<ImportField, ImportColumn>> = {}
  #row: Row = []
  #issues: RowIssue[] = []

  constructor(columns: readonly ImportColumn[]) {
    for (const column of columns) {
      if (column.field !== null) this.#columns[column.field] ??= column
    }
  }

  next(row: Row): void {
    this.#row = row
    this.#issues = []
  }

  get issues(): readonly RowIssue[] {
    return this.#issues
  }

  has(field: ImportField): boolean {
    return this.#columns[field] !== undefined
  }

  header(field: ImportField): string {
    return this.#columns[field]?.header ?? ''
  }

  cell(field: ImportField): Cell | undefined {
    const column = this.#columns[field]
    return column === undefined ? undefined : this.#row[column.index]
  }

  text(field: ImportField): string {
    return textOf(this.cell(field))
  }

  /** A number in full, however the file abbreviates it. */
  digits(field: ImportField): string {
    return digitsTextOf(this.cell(field))
  }

  /** A fact that a row can do without: unreadable, it is left out and told as INFO. */
  optional<T>(field: ImportField, read: (text: string) => T | null, code: IssueCode): T | null {
    const text = this.digits(field)
    return text === '' ? null : (read(text) ?? this.report(field, code, 'INFO'))
  }

  /** Free text, cleaned; too long, it is left out and told as INFO rather than cut in the middle. */
  bounded(field: ImportField, text: string, lengthMax: number, code: IssueCode): string | null {
    const clean = text === '' ? '' : cleanName(text)
    if (clean.length > lengthMax) return this.report(field, code, 'INFO')
    return clean === '' ? null : clean
  }

  /** Notes an issue at a field's column. Gives `null`, so that it can stand where the fact would. */
  report(field: ImportField, code: IssueCode, severity: Severity = severityOf(code)): null {
    const column = this.#columns[field]
    const text = SECRET.has(field) ? '' : this.text(field)
    const value = text === '' ? {} : { value: cutText(cleanName(text), VALUE_LENGTH_MAX) }
    this.#issues.push({ column: column?.header ?? '', columnIndex: column?.index ?? null, code, severity, ...value })
    return null
  }
}
