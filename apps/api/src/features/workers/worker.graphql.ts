import { builder } from '../../graphql/builder.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { loadWorker } from './find-worker.ts'
import { WorkerType } from './worker.type.ts'

builder.queryField('worker', (t) =>
  t.field({
    type: WorkerType,
    nullable: true,
    description: 'One person’s record; null for a missing one and for one that I may not open, alike.',
    args: { id: t.arg.id({ required: true, description: 'Global id.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'Worker')
      return uuid === null ? null : loadWorker(context, uuid)
    },
  }),
)
