/** Relative to the package whose tests run: a file of lines for each process. */
export const STATEMENT_RECORDS = '.turbo/statements'

/** A line: one text from one place. */
export interface StatementRecord {
  /** The calls, the innermost first, as lines of a stack say them. */
  readonly stack: readonly string[]
  readonly text: string
  /** Columns that were null in a row of an answer. */
  readonly nulls: readonly string[]
}
