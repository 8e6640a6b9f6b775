import { CARDS_AT_ONCE_MAX } from '@payung/domain/worker/insurer-card'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../../platform/errors.ts'
import { workerIdOf } from '../../workers/public.ts'
import { recordCardHandOver, withdrawCardHandOver } from './hand-over-cards.ts'

const CardHandOverType = builder.objectRef<{ readonly people: number }>('CardHandOver').implement({
  description: 'A list of people whose cards were written down.',
  fields: (t) => ({ people: t.exposeInt('people', { description: 'How many stand on it.' }) }),
})

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationField('recordCardHandOver', (t) =>
  t.fieldWithInput({
    description: 'Writes down that people got the cards of the insurer; who has it already stays as written.',
    type: CardHandOverType,
    errors,
    input: {
      workerIds: t.input.idList({ required: true, description: `Who; ${CARDS_AT_ONCE_MAX} at most.` }),
      handedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'When.' }),
      note: t.input.string({ description: 'What else there is to say; 3 to 200 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const workerIds = input.workerIds.map((id) => workerIdOf(String(id)))
      const handOver = { workerIds, handedOn: input.handedOn, note: input.note ?? null }
      const ids = await context.write((tx) => recordCardHandOver(tx, context.actor, handOver))
      return { people: ids.length }
    },
  }),
)

builder.mutationField('withdrawCardHandOver', (t) =>
  t.fieldWithInput({
    description: 'Takes back that people got the cards of the insurer.',
    type: CardHandOverType,
    errors,
    input: { workerIds: t.input.idList({ required: true, description: `Who; ${CARDS_AT_ONCE_MAX} at most.` }) },
    resolve: async (_root, { input }, context) => {
      const workerIds = input.workerIds.map((id) => workerIdOf(String(id)))
      const ids = await context.write((tx) => withdrawCardHandOver(tx, context.actor, { workerIds }))
      return { people: ids.length }
    },
  }),
)
