import { cutText } from '@payung/domain/text/cut-text'
import type { Context } from '../../../platform/context.ts'
import type { PageRequest } from '../../../platform/page-request.ts'
import { UNREADABLE, UnopenedValues } from '../../../platform/unopened-values.ts'
import { recordAudit } from '../../audit/public.ts'
import {
  countFiltered,
  findIssues,
  findRows,
  type ImportRecord,
  type IssueRow,
  listRows,
  type RowFilter,
  type StagedRow,
} from '../imports.queries.ts'
import { type LayoutColumn, readLayout } from '../layout/import-layout.ts'
import { type MaskedCell, maskCells } from '../layout/mask-cells.ts'
import { placeName } from '../rows/place-name.ts'
import { CELL_SHOWN_MAX, cellsOf, openCells } from '../rows/staged-cells.ts'

export interface ReviewedIssue extends IssueRow {
  readonly header: string | null
  /** Of the place that is meant, where it was called as it was before. */
  readonly presentName: string | null
}

export interface ReviewedRow {
  readonly row: number
  readonly version: number
  readonly outcome: StagedRow['outcome']
  readonly cells: readonly MaskedCell[]
  readonly issues: readonly ReviewedIssue[]
}

/** The rows of a page with one too many, as they are staged: sealed. */
export function fetchRows(context: Context, record: ImportRecord, page: PageRequest, filter: RowFilter) {
  return context.read<StagedRow>(listRows(record.id, page, filter))
}

/** Rows of the review. NIKs at fault are shown whole, and that somebody saw them is in the log. */
export function reviewRows(context: Context, record: ImportRecord, rows: readonly StagedRow[]) {
  return reviewed(context, record, rows)
}

/** Named rows, as after a repair. */
export async function readNamedRows(context: Context, record: ImportRecord, numbers: readonly number[]) {
  return reviewed(context, record, await context.read<StagedRow>(findRows(record.id, numbers)))
}

/** Named rows with every number masked: for who looks at figures and has nothing to mend here. */
export async function readMaskedRows(context: Context, record: ImportRecord, numbers: readonly number[]) {
  return reviewed(context, record, await context.read<StagedRow>(findRows(record.id, numbers)), 'MASKED')
}

async function reviewed(
  context: Context,
  record: ImportRecord,
  rows: readonly StagedRow[],
  numbersAtFault: 'OPEN' | 'MASKED' = 'OPEN',
): Promise<ReviewedRow[]> {
  if (rows.length === 0) return []
  const numbers = rows.map((row) => row.row_number)
  const issues = Map.groupBy(await context.read<IssueRow>(findIssues(record.id, numbers)), (issue) => issue.row_number)
  const { columns } = await readLayout(context, record)
  const headers = new Map(columns.map((column) => [column.index, column.header]))
  const unopened = new UnopenedValues()
  let opened = 0
  const shown = rows.map((row): ReviewedRow => {
    const rowIssues = issues.get(row.row_number) ?? []
    const errors =
      numbersAtFault === 'MASKED'
        ? []
        : rowIssues.filter((issue) => issue.severity === 'ERROR').flatMap((issue) => issue.column_index ?? [])
    const cells = unopened.open('import_row.cells_cipher', `${record.id}/${row.row_number}`, () =>
      openCells(context.vault, record.tenant_id, cellsOf(record.id, row.row_number), row.cells_cipher),
    )
    const texts = cells?.map(({ text }) => cutText(text, CELL_SHOWN_MAX))
    const masked = texts === undefined ? unreadableCells(columns) : maskCells(texts, columns, new Set(errors))
    opened += masked.opened
    return {
      row: row.row_number,
      version: row.version,
      outcome: row.outcome,
      cells: masked.cells,
      issues: rowIssues.map((issue) => ({
        ...issue,
        header: headers.get(issue.column_index ?? -1) ?? null,
        presentName: issue.code === 'AREA_FORMER_NAME' ? placeName(context.reference, row.village_code) : null,
      })),
    }
  })
  if (unopened.size > 0) await context.write((tx) => unopened.setAside(tx, context.actor))
  if (opened > 0) {
    const subject = { kind: 'import', id: record.id }
    await context.write((tx) =>
      recordAudit(tx, context.actor, 'IMPORT_CELLS_OPENED', { subject, details: { cells: opened } }),
    )
  }
  return shown
}

/** Every column of a row that cannot be read says so. */
function unreadableCells(columns: readonly LayoutColumn[]) {
  return { cells: columns.map(({ index }): MaskedCell => ({ column: index, text: UNREADABLE })), opened: 0 }
}

/** How many rows a filter means, on all pages together. */
export async function countRows(context: Context, importId: string, filter: RowFilter): Promise<number> {
  const [counted] = await context.read<{ rows: number }>(countFiltered(importId, filter))
  return counted?.rows ?? 0
}
