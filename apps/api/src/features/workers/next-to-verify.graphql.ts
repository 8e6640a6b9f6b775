import { builder } from '../../graphql/builder.ts'
import { globalIdOf, NOTHING, uuidOf } from '../../graphql/ids.ts'
import { readNextToVerify } from './next-to-verify.ts'
import { resolveFilter } from './resolve-filter.ts'
import type { NextCandidate } from './to-verify.queries.ts'
import { WorkerFilterInputType } from './worker-filter.type.ts'

const NextToVerifyType = builder.objectRef<NextCandidate>('NextToVerify').implement({
  description: 'Who waits for my verification after somebody.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('display_name', { description: 'Their name.' }),
    waiting: t.exposeInt('waiting', { description: 'How many wait, without the person before.' }),
  }),
})

builder.queryField('nextToVerify', (t) =>
  t.field({
    type: NextToVerifyType,
    nullable: true,
    description: 'The next person of my queue, by name; null where nobody else waits.',
    args: {
      afterId: t.arg.id({ required: true, description: 'The record that was looked at.' }),
      filter: t.arg({ type: WorkerFilterInputType, description: 'Within these people, as for `workers`.' }),
    },
    resolve: async (_root, { afterId, filter }, context) =>
      readNextToVerify(context, uuidOf(afterId, 'Worker') ?? NOTHING, await resolveFilter(context, filter)),
  }),
)
