import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { BodyPartEnum } from './accident.type.ts'
import { ClaimType } from './claim.type.ts'
import { reloadClaim } from './load-claims.ts'
import { writeAccident } from './write-accident.ts'

const LossInput = builder.inputType('LossInput', {
  description: 'What was lost.',
  fields: (t) => ({
    part: t.field({ type: BodyPartEnum, required: true, description: 'Which part; each once.' }),
    pieces: t.int({ required: true, description: 'How many.' }),
    percent: t.int({ required: true, description: 'How much of its use, 1 to 100; 100 where the part is lost.' }),
  }),
})

builder.mutationField('writeAccident', (t) =>
  t.fieldWithInput({
    type: ClaimType,
    description: 'Writes what an accident or illness of work has led to; what is due follows.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      claimId: t.input.id({ required: true, description: 'Which.' }),
      entries: t.input.int({ required: true, description: 'How many entries there were when it was read.' }),
      losses: t.input.field({ type: [LossInput], required: true, description: 'All that was lost.' }),
      daysUnableToWork: t.input.int({ required: true, description: 'Days without work, 0 to 3,650.' }),
      homeCare: t.input.field({
        type: ['Rupiah'],
        required: true,
        description: 'What care at home has cost in each year after the event, 10 at most.',
      }),
      transportLand: t.input.field({ type: 'Rupiah', required: true, description: 'The way to care by land.' }),
      transportSea: t.input.field({ type: 'Rupiah', required: true, description: 'By sea.' }),
      transportAir: t.input.field({ type: 'Rupiah', required: true, description: 'By air.' }),
    },
    resolve: async (_root, { input }, context) => {
      const claimId = idOf(input.claimId, 'Claim')
      const id = await context.write((tx) => writeAccident(tx, context.actor, { ...input, claimId }))
      return reloadClaim(context, id)
    },
  }),
)
