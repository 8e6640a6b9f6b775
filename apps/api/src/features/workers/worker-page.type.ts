import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { WorkerType } from './worker.type.ts'
import { type AccessRow, findAccess } from './worker-access.queries.ts'
import {
  countDocumentsElsewhere,
  type DocumentRow,
  type DocumentsElsewhere,
  findDocuments,
} from './worker-documents.queries.ts'
import { readAsOf, readHistory } from './worker-history.ts'
import { WorkerStateType, WorkerVersionType } from './worker-history.type.ts'
import { WorkerAccessType, WorkerDocumentType } from './worker-parts.type.ts'
import { viewState } from './worker-state-view.ts'

const loadDocuments = batched<Context, string, DocumentRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<DocumentRow>(findDocuments(ids)), (row) => row.worker_id),
)
const loadElsewhere = batched<Context, string, number>(async (context, ids) => {
  const rows = await context.read<DocumentsElsewhere>(countDocumentsElsewhere(ids))
  return new Map(rows.map(({ worker_id, documents }) => [worker_id, documents]))
})
const loadAccess = batched<Context, string, AccessRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<AccessRow>(findAccess(ids)), (row) => row.worker_id),
)

builder.objectFields(WorkerType, (t) => ({
  history: t.field({
    type: [WorkerVersionType],
    description: 'Every version, the newest first.',
    resolve: async (record, _args, context) => (await readHistory(context, record)).reverse(),
  }),
  asOf: t.field({
    type: WorkerStateType,
    nullable: true,
    description: 'What the record said at the end of a day; null before it was made.',
    args: { day: t.arg({ type: 'CalendarDate', required: true, description: 'The day.' }) },
    resolve: async (record, { day }, context) => viewState(context, await readAsOf(context, record, day)),
  }),
  documents: t.field({
    type: [WorkerDocumentType],
    description: 'Photos and scans that my tenant keeps of the person.',
    resolve: async (record, _args, context) => (await loadDocuments(context, record.id)) ?? [],
  }),
  documentsElsewhere: t.int({
    description: 'Documents that still lie with the former custodian after a hand-over; they follow within minutes.',
    resolve: async (record, _args, context) => (await loadElsewhere(context, record.id)) ?? 0,
  }),
  access: t.field({
    type: [WorkerAccessType],
    description: 'Who can see the person and why; the custodian sees all links, others their own.',
    resolve: async (record, _args, context) => [
      {
        worker_id: record.id,
        tenant_id: record.tenant_id,
        level: 'FULL' as const,
        reason_kind: 'CUSTODIAN' as const,
        began_at: record.created_at,
        ended_at: null,
      },
      ...((await loadAccess(context, record.id)) ?? []),
    ],
  }),
}))
