import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { confirmNationalId } from './confirm-national-id.ts'
import { reloadWorker } from './find-worker.ts'
import { workerIdOf } from './global-ids.ts'
import { type ConfirmationRow, findConfirmations } from './national-id-mismatch.queries.ts'
import { WorkerType } from './worker.type.ts'

const ConfirmationType = builder.objectRef<ConfirmationRow>('NationalIdConfirmation').implement({
  description: 'A record was compared with the identity card and is right, though the NIK says otherwise.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    byName: t.exposeString('by_name', { description: 'Who compared it.' }),
    because: t.exposeString('because', { description: 'By what, in their words.' }),
  }),
})

const loadConfirmation = batched<Context, string, ConfirmationRow>(async (context, workerIds) => {
  const rows = await context.read<ConfirmationRow>(findConfirmations(workerIds))
  return new Map(rows.map((row) => [row.worker_id, row]))
})

builder.objectField(WorkerType, 'nationalIdConfirmation', (t) =>
  t.field({
    type: ConfirmationType,
    nullable: true,
    description: 'That the record is right though its NIK differs; null where nobody has said so of these facts.',
    resolve: ({ id }, _args, context) => loadConfirmation(context, id),
  }),
)

builder.mutationField('confirmNationalId', (t) =>
  t.fieldWithInput({
    description:
      'Says that a record agrees with the identity card though its NIK differs, or takes that back: whoever is confirmed leaves the queue.',
    type: WorkerType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      workerId: t.input.id({ required: true, description: 'The record.' }),
      expectedVersion: t.input.int({ required: true, description: 'The version that was looked at.' }),
      confirmed: t.input.boolean({ required: true, description: 'False takes it back.' }),
      because: t.input.string({ required: true, description: 'By what it was compared, 10 to 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const workerId = await context.write((tx) =>
        confirmNationalId(tx, context.actor, { ...input, workerId: workerIdOf(input.workerId) }),
      )
      return reloadWorker(context, workerId)
    },
  }),
)
