import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { DECREE_ERRORS, DecreeType, loadDecree } from '../decrees/public.ts'
import { decideManyReverifications, decideReverification } from './decide-reverification.ts'
import { type DraftedAmendment, draftFromReverification } from './draft-from-reverification.ts'
import { reloadReverification } from './load-reverification.ts'
import { cancelReverification, closeReverification, reopenReverification } from './move-reverification.ts'
import { openReverification } from './open-reverification.ts'
import { proposeNewlyEligible } from './propose-newly-eligible.ts'
import { ReverificationType } from './reverification.type.ts'
import { LeavingReasonEnum, ReverificationDecisionEnum } from './reverification-enums.type.ts'
import { ReverificationItemFilterInput, readItemFilter } from './reverifications.graphql.ts'
import { scheduleReverification } from './schedule-reverification.ts'

type Fields = InputFieldBuilder<(typeof builder)['$inferSchemaTypes'], 'InputObject'>

const existing = (t: Fields) => ({
  reverificationId: t.id({ required: true, description: 'The review.' }),
  expectedVersion: t.int({
    required: true,
    description: 'As it was read; a step of somebody else’s is not overtaken.',
  }),
})

const decision = (t: Fields) => ({
  reverificationId: t.id({ required: true, description: 'The review.' }),
  outcome: t.field({ type: ReverificationDecisionEnum, required: true, description: 'What is decided.' }),
  reason: t.field({ type: LeavingReasonEnum, description: 'Why they go; that of the finding if left out.' }),
  note: t.string({ description: 'In words, 3 to 300 letters; asked where the reason is OTHER.' }),
})

/** @throws NotFoundError for an id of something else: it is as if missing */
function withId<Input extends { reverificationId: string }>(input: Input): Input {
  return { ...input, reverificationId: idOf(input.reverificationId, 'Reverification') }
}

const asDecision = <Input extends { reason?: unknown; note?: string | null | undefined }>(input: Input) => ({
  ...input,
  reason: (input.reason ?? null) as NonNullable<Input['reason']> | null,
  note: input.note ?? null,
})

const DraftedAmendmentType = builder.objectRef<DraftedAmendment>('DraftedAmendment').implement({
  description: 'What came of drafting an amendment from a review.',
  fields: (t) => ({
    reverification: t.field({
      type: ReverificationType,
      description: 'The review.',
      resolve: ({ reverificationId }, _args, context) => reloadReverification(context, reverificationId),
    }),
    amendment: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The draft.',
      resolve: ({ amendmentId }, _args, context) => loadDecree(context, amendmentId),
    }),
    unfilled: t.exposeInt('unfilled', {
      description: 'Who was to be replaced and is removed, because nobody of their area waited any more.',
    }),
    skipped: t.exposeInt('skipped', { description: 'Whose line another amendment has taken meanwhile.' }),
    passedOver: t.exposeInt('passedOver', {
      description: 'Whose turn it was in the reserve, and whom the rule of today does not admit.',
    }),
  }),
})

builder.mutationFields((t) => ({
  openReverification: t.fieldWithInput({
    description: 'Has a signed designation looked at again: whoever something speaks against is listed.',
    type: ReverificationType,
    errors: DECREE_ERRORS,
    input: {
      decreeId: t.input.id({ required: true, description: 'The designation.' }),
      asOf: t.input.field({
        type: 'CalendarDate',
        description: 'The day on which the annex is read and ages are reckoned; today if left out.',
      }),
      note: t.input.string({ description: 'At most 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, decreeId: idOf(input.decreeId, 'Decree') }
      const id = await context.write((tx) => openReverification(tx, context.actor, request))
      return reloadReverification(context, id)
    },
  }),
  scheduleReverification: t.fieldWithInput({
    description: 'Says how often a decree is looked at again.',
    type: DecreeType,
    errors: DECREE_ERRORS,
    input: {
      decreeId: t.input.id({ required: true, description: 'The designation.' }),
      everyMonths: t.input.int({ description: '1 to 24; on evidence alone if left out.' }),
      nextOn: t.input.field({
        type: 'CalendarDate',
        description: 'The first time; so many months from today if left out.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        decreeId: idOf(input.decreeId, 'Decree'),
        everyMonths: input.everyMonths ?? null,
        nextOn: input.nextOn ?? null,
      }
      const id = await context.write((tx) => scheduleReverification(tx, context.actor, request))
      const decree = await loadDecree(context, id)
      if (decree === null) throw new Error('a decree that was just scheduled cannot be read back')
      return decree
    },
  }),
  decideReverification: t.fieldWithInput({
    description: 'Decides about single lines, or takes what was decided back while the review is open.',
    type: ReverificationType,
    errors: DECREE_ERRORS,
    input: {
      ...decision(t.input),
      lines: t.input.intList({ required: true, description: 'Of the annex, at most a hundred.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = asDecision(withId(input))
      return reloadReverification(
        context,
        await context.write((tx) => decideReverification(tx, context.actor, request)),
      )
    },
  }),
  decideManyReverifications: t.fieldWithInput({
    description: 'Decides alike about everybody whom a filter finds.',
    type: ReverificationType,
    errors: DECREE_ERRORS,
    input: {
      ...decision(t.input),
      filter: t.input.field({ type: ReverificationItemFilterInput, description: 'Whom; everybody if left out.' }),
      expectedCount: t.input.int({ required: true, description: 'As it was shown; another number is refused.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...asDecision(withId(input)), filter: readItemFilter(input.filter) }
      return reloadReverification(
        context,
        await context.write((tx) => decideManyReverifications(tx, context.actor, request)),
      )
    },
  }),
  closeReverification: t.fieldWithInput({
    description: 'Closes a review in which everybody is decided about.',
    type: ReverificationType,
    errors: DECREE_ERRORS,
    input: existing(t.input),
    resolve: async (_root, { input }, context) => {
      const request = withId(input)
      return reloadReverification(context, await context.write((tx) => closeReverification(tx, context.actor, request)))
    },
  }),
  reopenReverification: t.fieldWithInput({
    description: 'Opens a closed review again, while no amendment rests on it.',
    type: ReverificationType,
    errors: DECREE_ERRORS,
    input: existing(t.input),
    resolve: async (_root, { input }, context) => {
      const request = withId(input)
      return reloadReverification(
        context,
        await context.write((tx) => reopenReverification(tx, context.actor, request)),
      )
    },
  }),
  cancelReverification: t.fieldWithInput({
    description: 'Calls a review off for good; nothing of the decree changes by it.',
    type: ReverificationType,
    errors: DECREE_ERRORS,
    input: {
      ...existing(t.input),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = withId(input)
      return reloadReverification(
        context,
        await context.write((tx) => cancelReverification(tx, context.actor, request)),
      )
    },
  }),
  draftFromReverification: t.fieldWithInput({
    description: 'Drafts the amendment that a closed review calls for.',
    type: DraftedAmendmentType,
    errors: DECREE_ERRORS,
    input: {
      ...existing(t.input),
      fromMonth: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'First day of the month in which it takes effect.',
      }),
    },
    resolve: (_root, { input }, context) => {
      const request = withId(input)
      return context.write((tx) => draftFromReverification(tx, context.actor, request))
    },
  }),
  proposeNewlyEligible: t.fieldWithInput({
    description: 'Proposes whoever could be designated and is not, in an open round of the programme.',
    type: ReverificationType,
    errors: DECREE_ERRORS,
    input: {
      reverificationId: t.input.id({ required: true, description: 'The review.' }),
      taskId: t.input.id({ required: true, description: 'Our part of the round.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...withId(input), taskId: idOf(input.taskId, 'RoundTask') }
      const id = await context.write((tx) => proposeNewlyEligible(tx, context.actor, request))
      return reloadReverification(context, id)
    },
  }),
}))
