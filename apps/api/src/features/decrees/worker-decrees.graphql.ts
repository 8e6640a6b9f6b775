import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { tellDesignations } from '../programmes/public.ts'
import { FundingSourceEnum, WorkerType } from '../workers/public.ts'
import { DecreeType } from './decree.type.ts'
import { mayReadDecrees } from './decrees.policy.ts'
import { loadDecree } from './load-decree.ts'
import { findToldEnough, findWorkerDecrees, type WorkerDecreeRow } from './worker-decrees.queries.ts'

const WorkerDecreeType = builder.objectRef<WorkerDecreeRow>('WorkerDecree').implement({
  description: 'Months of a person under a decree: one’s own with the decree, another’s only with the kind of payer.',
  fields: (t) => ({
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'The first of them.' }),
    untilMonth: t.expose('until_month', {
      type: 'CalendarDate',
      description: 'The first after them; the same as the first where it was taken away before it began.',
    }),
    payer: t.expose('funding_source', { type: FundingSourceEnum, description: 'The kind of payer.' }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The designation; null for another tenant’s.',
      resolve: ({ decree_id: id }, _args, context) => (id === null ? null : loadDecree(context, id)),
    }),
    line: t.exposeInt('line_no', { nullable: true, description: 'Their line there; null for another tenant’s.' }),
  }),
})

const loadWorkerDecrees = batched<Context, string, readonly WorkerDecreeRow[]>(async (context, ids) => {
  if (!mayReadDecrees(context.actor)) return new Map()
  // Others' months stand in the answer only of whom it was written down.
  await tellDesignations(context, ids)
  return Map.groupBy(await context.read<WorkerDecreeRow>(findWorkerDecrees(ids)), (row) => row.worker_id)
})

const loadToldEnough = batched<Context, string, boolean>(async (context, keys) => {
  const [row] = mayReadDecrees(context.actor) ? await context.read<{ enough: boolean }>(findToldEnough()) : []
  return new Map(keys.map((key) => [key, row?.enough === true]))
})

builder.objectFields(WorkerType, (t) => ({
  decrees: t.field({
    type: [WorkerDecreeType],
    description: 'Every decree of my tenant that they were in, of others months and kind of payer; the newest first.',
    resolve: async (worker, _args, context) => [...((await loadWorkerDecrees(context, worker.id)) ?? [])],
  }),
  decreesLimited: t.boolean({
    description: 'I was told of others’ decrees about as many people as a day allows: of nobody else today.',
    resolve: async (worker, _args, context) => (await loadToldEnough(context, worker.id)) === true,
  }),
}))
