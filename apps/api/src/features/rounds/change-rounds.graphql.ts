import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../../graphql/builder.ts'
import { idOf, idOrNothing } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { ProposerEnum } from '../programmes/public.ts'
import { closeRound, openRound } from './change-round-state.ts'
import { reloadRound } from './load-rounds.ts'
import type { RoundInput } from './read-round.ts'
import { remindProposers } from './remind-proposers.ts'
import { RoundType } from './round.type.ts'
import { createRound, updateRound } from './save-round.ts'
import type { Reminded } from './write-round.queries.ts'

const errors = { types: [ValidationError, NotAllowedError, NotFoundError, ConflictError] }

const VillagesInputType = builder.inputType('RoundVillagesInput', {
  description: 'Each village at or below an area; of an area and a smaller one within it, the smaller counts.',
  fields: (t) => ({
    areaCode: t.string({ required: true, description: 'Regency, district or village.' }),
    quotaEach: t.int({ required: true, description: 'For how many people each of them is asked.' }),
  }),
})

const OtherProposerInputType = builder.inputType('RoundProposerInput', {
  description: 'Somebody else who is asked.',
  fields: (t) => ({
    kind: t.field({ type: ProposerEnum, required: true, description: 'All but VILLAGE.' }),
    agencyId: t.id({ description: 'Of an agency; of a market or platform, who answers for it.' }),
    tenantId: t.id({ description: 'Of the insurer’s branch, or a platform that works with Payung.' }),
    name: t.string({ description: 'Of a market or platform.' }),
    quota: t.int({ required: true, description: 'For how many people.' }),
  }),
})

type Fields = InputFieldBuilder<(typeof builder)['$inferSchemaTypes'], 'InputObject'>

const roundFacts = (t: Fields) => ({
  programmeId: t.id({ required: true, description: 'A programme of mine.' }),
  name: t.string({ required: true, description: '3 to 160 letters.' }),
  note: t.string({ description: 'What proposers are to know, at most 2,000 letters.' }),
  dueOn: t.field({ type: 'CalendarDate', required: true, description: 'The last day in time.' }),
})

const roundFields = (t: Fields) => ({
  ...roundFacts(t),
  villages: t.field({ type: [VillagesInputType], required: true, description: 'Which villages.' }),
  others: t.field({ type: [OtherProposerInputType], required: true, description: 'Who besides.' }),
})

const existing = (t: Fields) => ({
  roundId: t.id({ required: true, description: 'The round.' }),
  expectedVersion: t.int({ required: true, description: 'As it was read.' }),
})

/** @throws NotFoundError for an id of something else: it is as if missing */
function withId<Input extends { roundId: string }>(input: Input): Input {
  return { ...input, roundId: idOf(input.roundId, 'Round') }
}

/** Bare ids; one of something else is one of nothing, so that the use-case says which field is wrong. */
function bare<Input extends { programmeId: string; others?: RoundInput['others'] | null | undefined }>(
  input: Input,
): Input {
  const others = input.others?.map((other) => ({
    ...other,
    agencyId: other.agencyId == null ? null : idOrNothing(other.agencyId, 'Agency'),
    tenantId: other.tenantId == null ? null : idOrNothing(other.tenantId, 'Tenant'),
  }))
  return { ...input, programmeId: idOrNothing(input.programmeId, 'Programme'), others }
}

const ReminderType = builder.objectRef<Reminded>('RoundReminder').implement({
  description: 'Whom a reminder has reached.',
  fields: (t) => ({
    reminded: t.exposeInt('reminded', { description: 'Proposers that were reminded.' }),
    told: t.exposeInt('told', { description: 'People who have a notice of it.' }),
    unheard: t.exposeInt('unheard', { description: 'Reminded proposers for whom nobody with an account answers.' }),
  }),
})

builder.mutationFields((t) => ({
  remindProposers: t.fieldWithInput({
    description: 'Reminds those who have not sent yet, each at most once a day.',
    type: ReminderType,
    errors,
    input: {
      roundId: t.input.id({ required: true, description: 'The round.' }),
      taskIds: t.input.idList({ description: 'Whom; left out: all who have not sent. At most 5,000.' }),
    },
    resolve: (_root, { input }, context) => {
      const roundId = idOf(input.roundId, 'Round')
      const taskIds = input.taskIds?.map((id) => idOrNothing(id, 'RoundTask')) ?? null
      return context.write((tx) => remindProposers(tx, context.actor, { roundId, taskIds }))
    },
  }),
  createRound: t.fieldWithInput({
    description: 'Plans a round; nobody is asked before it opens.',
    type: RoundType,
    errors,
    input: roundFields(t.input),
    resolve: async (_root, { input }, context) =>
      reloadRound(context, await context.write((tx) => createRound(tx, context.actor, bare(input)))),
  }),
  updateRound: t.fieldWithInput({
    description: 'Changes a round; whoever has begun stays asked.',
    type: RoundType,
    errors,
    input: {
      ...existing(t.input),
      ...roundFacts(t.input),
      villages: t.input.field({ type: [VillagesInputType], description: 'Which villages; left out: as they are.' }),
      addVillages: t.input.field({
        type: [VillagesInputType],
        description: 'Also these; those asked already keep their quota, unless named one by one. Not with `villages`.',
      }),
      removeVillages: t.input.stringList({
        description: 'No more those at or below these areas, but for the added. Not with `villages`.',
      }),
      others: t.input.field({ type: [OtherProposerInputType], description: 'Who besides; left out: as they are.' }),
    },
    resolve: async (_root, { input }, context) =>
      reloadRound(context, await context.write((tx) => updateRound(tx, context.actor, bare(withId(input))))),
  }),
  openRound: t.fieldWithInput({
    description: 'Opens a round: whoever is asked sees it.',
    type: RoundType,
    errors,
    input: existing(t.input),
    resolve: async (_root, { input }, context) =>
      reloadRound(context, await context.write((tx) => openRound(tx, context.actor, withId(input)))),
  }),
  closeRound: t.fieldWithInput({
    description: 'Closes an open round for good.',
    type: RoundType,
    errors,
    input: existing(t.input),
    resolve: async (_root, { input }, context) =>
      reloadRound(context, await context.write((tx) => closeRound(tx, context.actor, withId(input)))),
  }),
}))
