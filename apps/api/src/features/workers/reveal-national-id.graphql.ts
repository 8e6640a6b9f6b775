import { builder } from '../../graphql/builder.ts'
import { NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { workerIdOf } from './global-ids.ts'
import { revealNationalId } from './reveal-national-id.ts'
import { OpenedNationalIdType } from './worker-parts.type.ts'

builder.mutationField('revealNationalId', (t) =>
  t.fieldWithInput({
    description: 'Opens one NIK to me for five minutes; who, when and why is logged, also at the custodian.',
    type: OpenedNationalIdType,
    errors: { types: [ValidationError, NotAllowedError, NotFoundError] },
    input: {
      workerId: t.input.id({ required: true, description: 'The record.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters.' }),
    },
    resolve: (_root, { input }, context) =>
      context.write((tx) =>
        revealNationalId(tx, context.actor, { workerId: workerIdOf(input.workerId), reason: input.reason }),
      ),
  }),
)
