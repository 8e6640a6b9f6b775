import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../../graphql/builder.ts'
import { connectionOf } from '../../../graphql/connection.ts'
import { isUuid } from '../../../graphql/ids.ts'
import type { Context } from '../../../platform/context.ts'
import { readPageRequest } from '../../../platform/page-request.ts'
import { ImportType } from '../import.type.ts'
import { maySeeImports } from '../imports.policy.ts'
import { findImport, type ImportRecord } from '../imports.queries.ts'
import { ImportRowType } from '../review/import-row.type.ts'
import { type ReviewedRow, readMaskedRows } from '../review/read-rows.ts'
import {
  type CountedRow,
  countCounted,
  listCounted,
  type QualityFigure,
  type RowPlace,
} from './quality-rows.queries.ts'

interface QualityRow {
  readonly file: ImportRecord
  readonly row: ReviewedRow
}

const QualityRowType = builder.objectRef<QualityRow>('ImportQualityRow').implement({
  description: 'A row that a figure about a sender counts.',
  fields: (t) => ({
    file: t.expose('file', { type: ImportType, description: 'The import whose row it is.' }),
    row: t.expose('row', { type: ImportRowType, description: 'The row; every number in it masked.' }),
  }),
})

builder.queryFields((t) => ({
  importQualityRows: t.connection(
    {
      type: QualityRowType,
      description: 'The rows behind a figure about a sender, the newest file first. A page holds 10, 25, 50 or 100.',
      args: {
        sender: t.arg.string({ required: true, description: 'As the figures name it; empty where nobody was named.' }),
        month: t.arg({ type: 'CalendarDate', description: 'Only of this month, by its first day.' }),
        code: t.arg.string({ description: 'Only rows with this issue.' }),
        valid: t.arg.boolean({ description: 'Only rows without an error, or only those with one.' }),
      },
      resolve: async (_root, args, context) => {
        const request = readPageRequest(args)
        const figure = {
          sender: cutText(args.sender, 120),
          month: args.month ?? null,
          code: args.code == null ? null : cutText(args.code, 60),
          valid: args.valid ?? null,
        }
        const condition = maySeeImports(context.actor)
          ? await context.read<CountedRow>(listCounted(figure, request, placeOf(request.cursor)))
          : []
        return {
          ...connectionOf(await rowsOf(context, condition), request, ({ file, row }) => `${file.id}/${row.row}`),
          countAll: () => countAll(context, figure),
        }
      },
    },
    {
      name: 'ImportQualityRowConnection',
      description: 'A page of them.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many are still kept; rows go a month after their file was read, and the figures stay.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'ImportQualityRowEdge' },
  ),
}))

async function countAll(context: Context, figure: QualityFigure): Promise<number> {
  if (!maySeeImports(context.actor)) return 0
  const [counted] = await context.read<{ rows: number }>(countCounted(figure))
  return counted?.rows ?? 0
}

/** In the order in which they were counted; what has gone in the meantime is left out. */
async function rowsOf(context: Context, counted: readonly CountedRow[]): Promise<QualityRow[]> {
  const read = new Map<string, QualityRow>()
  for (const [id, group] of Map.groupBy(counted, ({ import_id }) => import_id)) {
    const [file] = await context.read<ImportRecord>(findImport(id))
    if (file === undefined) continue
    const numbers = group.map(({ row_number }) => row_number)
    for (const row of await readMaskedRows(context, file, numbers)) read.set(`${id}/${row.row}`, { file, row })
  }
  return counted.flatMap(({ import_id, row_number }) => read.get(`${import_id}/${row_number}`) ?? [])
}

function placeOf(cursor: string | null): RowPlace | null {
  const [importId = '', row = ''] = cursor?.split('/') ?? []
  return isUuid(importId) && /^\d{1,7}$/.test(row) ? { importId, row: Number(row) } : null
}
