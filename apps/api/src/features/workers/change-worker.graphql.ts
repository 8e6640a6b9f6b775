import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { changeWorkerStatus } from './change-worker-status.ts'
import { reloadWorker } from './find-worker.ts'
import { agencyIdOf, workerIdOf } from './global-ids.ts'
import { updateWorker } from './update-worker.ts'
import { WorkerType } from './worker.type.ts'
import { WorkerStatusEnum } from './worker-enums.type.ts'
import { WorkerFactsInputType } from './worker-facts-input.type.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  updateWorker: t.fieldWithInput({
    description: 'Corrects a record; the earlier state becomes a version.',
    type: WorkerType,
    errors,
    input: {
      workerId: t.input.id({ required: true, description: 'The record.' }),
      expectedVersion: t.input.int({ required: true, description: 'The version that was looked at.' }),
      because: t.input.string({ required: true, description: 'Why, 3 to 500 letters.' }),
      changes: t.input.field({ type: WorkerFactsInputType, required: true, description: 'What is different.' }),
    },
    resolve: async (_root, { input }, context) => {
      const changes = { ...input.changes, agencyId: agencyIdOf(input.changes.agencyId) }
      const workerId = await context.write((tx) =>
        updateWorker(tx, context.actor, { ...input, workerId: workerIdOf(input.workerId), changes }),
      )
      return reloadWorker(context, workerId)
    },
  }),
  changeWorkerStatus: t.fieldWithInput({
    description: 'Says where a person stands from now on.',
    type: WorkerType,
    errors,
    input: {
      workerId: t.input.id({ required: true, description: 'The record.' }),
      expectedVersion: t.input.int({ required: true, description: 'The version that was looked at.' }),
      status: t.input.field({ type: WorkerStatusEnum, required: true, description: 'The status.' }),
      because: t.input.string({ required: true, description: 'Why, 3 to 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const workerId = await context.write((tx) =>
        changeWorkerStatus(tx, context.actor, { ...input, workerId: workerIdOf(input.workerId) }),
      )
      return reloadWorker(context, workerId)
    },
  }),
}))
