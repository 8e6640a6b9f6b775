import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../../graphql/builder.ts'
import { connectionOf, readNumberPage } from '../../../graphql/connection.ts'
import { SeverityEnum } from '../../../graphql/errors.type.ts'
import { ImportType, wordsOf } from '../import.type.ts'
import type { RowFilter } from '../imports.queries.ts'
import type { MaskedCell } from '../layout/mask-cells.ts'
import { countRows, fetchRows, type ReviewedIssue, type ReviewedRow, reviewRows } from './read-rows.ts'

export const ImportOutcomeEnum = builder.enumType('ImportOutcome', {
  description:
    'What becomes of a row; NOTE: an answer that is kept without changing the record; REVIVE: who was made by an import that was taken back comes back.',
  values: ['CREATE', 'REVIVE', 'UPDATE', 'PROPOSE', 'NOTE', 'SKIP', 'INVALID', 'EXCLUDED'] as const,
})

const ImportCellType = builder.objectRef<MaskedCell>('ImportCell').implement({
  description: 'A cell; NIKs are masked but for those at fault.',
  fields: (t) => ({
    column: t.exposeInt('column', { description: 'From 0.' }),
    text: t.exposeString('text', { description: 'As it stands in the file, at most 300 letters.' }),
  }),
})

const ImportIssueType = builder.objectRef<ReviewedIssue>('ImportIssue').implement({
  description: 'What is wrong with a cell or a row.',
  fields: (t) => ({
    column: t.exposeInt('column_index', { nullable: true, description: 'From 0; null for the row.' }),
    header: t.exposeString('header', { nullable: true, description: 'The column’s name.' }),
    code: t.exposeString('code', { description: 'Stable; for programs.' }),
    severity: t.expose('severity', { type: SeverityEnum, description: 'Whether it stops the row.' }),
    ignored: t.exposeBoolean('ignored', { description: 'A warning that somebody has left, with a reason.' }),
    message: t.string({
      description: 'Reason and remedy in Indonesian.',
      resolve: (issue) => wordsOf(issue.code, 'id', issue.presentName),
    }),
    messageEn: t.string({
      description: 'The same in English.',
      resolve: (issue) => wordsOf(issue.code, 'en', issue.presentName),
    }),
  }),
})

export const ImportRowType = builder.objectRef<ReviewedRow>('ImportRow').implement({
  description: 'A row of the file, as a spreadsheet numbers it.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Its number in the spreadsheet.' }),
    version: t.exposeInt('version', { description: 'Goes up with each repair; named when it is repaired.' }),
    outcome: t.expose('outcome', { type: ImportOutcomeEnum, description: 'What becomes of it.' }),
    cells: t.field({ type: [ImportCellType], description: 'Its cells.', resolve: ({ cells }) => [...cells] }),
    issues: t.field({ type: [ImportIssueType], description: 'What is wrong.', resolve: ({ issues }) => [...issues] }),
  }),
})

builder.objectField(ImportType, 'rows', (t) =>
  t.connection(
    {
      type: ImportRowType,
      description: 'The rows in the order of the file.',
      args: {
        onlyIssues: t.arg.boolean({ description: 'Only rows with an error or a warning.' }),
        code: t.arg.string({ description: 'Only rows with this issue.' }),
        excluded: t.arg.boolean({ description: 'Only rows that somebody has left out.' }),
      },
      resolve: async (record, { onlyIssues, code, excluded, ...page }, context) => {
        const filter = filterOf({ onlyIssues, code, excluded })
        const request = readNumberPage(page)
        const staged = await fetchRows(context, record, request, filter)
        const { edges, pageInfo } = connectionOf(staged, request, ({ row_number }) => String(row_number))
        // Opened is what the page shows, and not the one too many: each look at a number is logged.
        const shown = edges.map(({ node }) => node)
        return {
          edges: (await reviewRows(context, record, shown)).map((node) => ({ cursor: String(node.row), node })),
          pageInfo,
          countAll: () => countRows(context, record.id, filter),
        }
      },
    },
    {
      name: 'ImportRowConnection',
      description: 'A page of the rows.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are under this filter; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'ImportRowEdge' },
  ),
)

/** A filter as it is asked for. */
export function filterOf(args: {
  onlyIssues?: boolean | null | undefined
  code?: string | null | undefined
  excluded?: boolean | null | undefined
}): RowFilter {
  const { onlyIssues, code, excluded } = args
  return { onlyIssues: onlyIssues ?? false, code: code == null ? null : cutText(code, 60), excluded: excluded ?? false }
}
