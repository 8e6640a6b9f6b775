import { FREE_PLACE_REASONS } from '@payung/domain/decree/plan-replacement'
import { builder } from '../../graphql/builder.ts'
import { idOf, uuidOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { AreaType } from '../areas/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { loadWorker, WorkerType } from '../workers/public.ts'
import { type DraftedReplacement, draftReplacement } from './draft-replacement.ts'
import { loadFreePlaces, type OfferedPlace } from './load-free-places.ts'
import { mayFillPlaces, mayReadFreePlaces } from './replacements.policy.ts'
import { countFreePlaces, type FreePlaceCountRow } from './replacements.queries.ts'

const FreePlaceReasonEnum = builder.enumType('FreePlaceReason', {
  description:
    'Why a place is free: who held it died, moved, withdrew or found an employer, or an amendment took its line away and nobody came in its stead.',
  values: FREE_PLACE_REASONS,
})

const FreePlaceType = builder.objectRef<OfferedPlace>('FreePlace').implement({
  description: 'A place of a decree that became free, and that no draft of an amendment fills.',
  fields: (t) => ({
    line: t.exposeInt('line_no', { description: 'Its line in the annex.' }),
    name: t.exposeString('name', { nullable: true, description: 'Who held it, as the decree names them.' }),
    worker: t.field({
      type: WorkerType,
      nullable: true,
      description: 'Their record; null to whom I may not open any more.',
      resolve: ({ worker_id: id }, _args, context) => loadWorker(context, id),
    }),
    village: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where they lived, as the decree says.',
      resolve: ({ village_code: code }, _args, { reference }) => reference.areas.get(code) ?? null,
    }),
    reason: t.expose('reason', { type: FreePlaceReasonEnum, description: 'Why it is free.' }),
    since: t.expose('since', {
      type: 'CalendarDate',
      nullable: true,
      description: 'First day of the first month without them; null where nobody reported a day.',
    }),
    isPledged: t.boolean({
      description: 'Whether a pledge of a company pays for it: then who comes next comes in the order of this pledge.',
      resolve: ({ pledge_id: pledge }) => pledge !== null,
    }),
    nextName: t.exposeString('next_name', {
      nullable: true,
      description:
        'Who comes next of the area by the rule of today, in the reserve or in the order of the pledge that pays; null where nobody waits.',
    }),
  }),
})

const FreePlacesOfDecreeType = builder.objectRef<FreePlaceCountRow>('FreePlacesOfDecree').implement({
  description: 'How many places of a decree are free.',
  fields: (t) => ({
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'Of which decree.',
      resolve: ({ decree_id: id }, _args, context) => loadDecree(context, id),
    }),
    places: t.exposeInt('places', { description: 'How many.' }),
    since: t.expose('since', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The earliest month of which one is free.',
    }),
  }),
})

const DECREES_MAX = 20

builder.queryField('freePlacesByDecree', (t) =>
  t.field({
    type: [FreePlacesOfDecreeType],
    description: 'Decrees of my government with free places, what is free longest first; at most 20.',
    resolve: (_root, _args, { read, actor }) =>
      mayReadFreePlaces(actor) ? read<FreePlaceCountRow>(countFreePlaces(DECREES_MAX)) : [],
  }),
)

builder.queryField('freePlaces', (t) =>
  t.field({
    type: [FreePlaceType],
    description:
      'Of a signed designation, the places that became free: first those for which somebody waits, each in the order of lines; at most 200.',
    args: {
      decreeId: t.arg.id({ required: true, description: 'Of which decree.' }),
      skip: t.arg.int({ description: 'How many of them were shown before.' }),
    },
    resolve: async (_root, { decreeId, skip }, context) => {
      const uuid = uuidOf(decreeId, 'Decree')
      const decree = uuid === null ? null : await loadDecree(context, uuid)
      return mayReadFreePlaces(context.actor) && decree?.kind === 'DESIGNATION' && decree.content_hash !== null
        ? [...(await loadFreePlaces(context, decree, Math.max(0, skip ?? 0)))]
        : []
    },
  }),
)

builder.objectFields(DecreeType, (t) => ({
  mayFillPlaces: t.boolean({
    description: 'Whether I may draft the amendment that fills its free places.',
    resolve: (decree, _args, { actor }) => mayFillPlaces(actor, decree),
  }),
}))

const DraftedReplacementType = builder.objectRef<DraftedReplacement>('DraftedReplacement').implement({
  description: 'The draft of an amendment that fills free places.',
  fields: (t) => ({
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The draft.',
      resolve: ({ amendmentId: id }, _args, context) => loadDecree(context, id),
    }),
    people: t.exposeInt('people', { description: 'Who come in.' }),
    unfilled: t.exposeInt('unfilled', { description: 'Places for which nobody of their area waits any more.' }),
    passedOver: t.exposeInt('passedOver', {
      description: 'Whose turn it was in the reserve, and whom the rule of today does not admit.',
    }),
  }),
})

builder.mutationField('draftReplacement', (t) =>
  t.fieldWithInput({
    type: DraftedReplacementType,
    description:
      'Drafts the amendment that fills the free places of a decree from the reserve, in its order. What a draft fills is no longer free, so that a repeated call is refused.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      decreeId: t.input.id({ required: true, description: 'Of which signed designation.' }),
      fromMonth: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'First day of the month from which it holds: not over, and within the decree.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { fromMonth: input.fromMonth, decreeId: idOf(input.decreeId, 'Decree') }
      return context.write((tx) => draftReplacement(tx, context.actor, request))
    },
  }),
)
