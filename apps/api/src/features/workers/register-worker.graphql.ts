import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { reloadWorker } from './find-worker.ts'
import { agencyIdOf } from './global-ids.ts'
import { registerWorker } from './register-worker.ts'
import { WorkerType } from './worker.type.ts'
import { SexEnum } from './worker-enums.type.ts'
import { optionalFacts } from './worker-facts-input.type.ts'

const RegisterWorkerInputType = builder.inputType('RegisterWorkerInput', {
  description: 'One person.',
  fields: (t) => ({
    nationalId: t.string({ required: true, description: 'Sixteen digits; spaces and dots are ignored.' }),
    name: t.string({ required: true, description: 'As on the identity card, 1 to 200 letters.' }),
    birthDate: t.field({ type: 'CalendarDate', required: true, description: 'Day of birth.' }),
    sex: t.field({ type: SexEnum, required: true, description: 'As on the identity card.' }),
    villageCode: t.string({ required: true, description: 'Official code, `61.12.05.2003`.' }),
    ...optionalFacts(t),
    requestKey: t.string({
      description:
        'Chosen by the sender, such as a UUID; the same request under it again answers with the same person.',
    }),
  }),
})

builder.mutationField('registerWorker', (t) =>
  t.field({
    description: 'Registers one person: in a village of the tenant, or, by a province, at the village’s custodian.',
    type: WorkerType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError] },
    args: { input: t.arg({ type: RegisterWorkerInputType, required: true, description: 'The person.' }) },
    resolve: async (_root, { input }, context) => {
      const agencyId = agencyIdOf(input.agencyId)
      const id = await context.write((tx) => registerWorker(tx, context.actor, { ...input, agencyId }))
      if (id instanceof ConflictError) throw id
      return reloadWorker(context, id)
    },
  }),
)
