import type { CoverState } from '@payung/domain/protection/cover-state'
import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { CoverStateEnum, WorkerRowType, WorkerType } from '../workers/public.ts'
import { mayReadProtectedMonths } from './protection.policy.ts'
import { type CoverRow, findCovers, findProtectedThrough, type ProtectedThroughRow } from './protection.queries.ts'

/** One statement for all people of a page. */
const loadProtectedThrough = batched<Context, string, string>(async (context, workerIds) => {
  if (!mayReadProtectedMonths(context.actor)) return new Map()
  const rows = await context.read<ProtectedThroughRow>(findProtectedThrough(workerIds))
  return new Map(rows.map(({ worker_id, through_month }) => [worker_id, through_month]))
})

const loadCover = batched<Context, string, CoverState>(async (context, workerIds) => {
  if (!mayReadProtectedMonths(context.actor)) return new Map()
  const rows = await context.read<CoverRow>(findCovers(workerIds))
  return new Map(rows.map(({ worker_id, state }) => [worker_id, state]))
})

builder.objectField(WorkerRowType, 'cover', (t) =>
  t.field({
    type: CoverStateEnum,
    nullable: true,
    description:
      'How the person stands today, as the facet and the filter of that name count them. Null where the viewer may not know it.',
    resolve: (row, _args, context) => loadCover(context, row.worker_id),
  }),
)

builder.objectField(WorkerRowType, 'protectedThrough', (t) =>
  t.field({
    type: 'CalendarDate',
    nullable: true,
    description:
      'First day of the last month through which the insurer has posted every month from this one on, whoever pays. Null where this month is not protected, or the viewer may not know it.',
    resolve: (row, _args, context) => loadProtectedThrough(context, row.worker_id),
  }),
)

builder.objectField(WorkerType, 'protectedThrough', (t) =>
  t.field({
    type: 'CalendarDate',
    nullable: true,
    description: 'As of a row of a list: through which month the insurer has posted, whoever pays, and not who.',
    resolve: ({ id }, _args, context) => loadProtectedThrough(context, id),
  }),
)

builder.objectField(WorkerType, 'cover', (t) =>
  t.field({
    type: CoverStateEnum,
    nullable: true,
    description: 'As of a row of a list: how the person stands today.',
    resolve: ({ id }, _args, context) => loadCover(context, id),
  }),
)
