import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { userByIdField } from '../cohorts/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { loadOutcomes, loadReverification, loadUndecided } from './load-reverification.ts'
import { actionsOn } from './reverification.policy.ts'
import {
  FindingEnum,
  OutcomeEnum,
  ReverificationActionEnum,
  ReverificationBecauseEnum,
  ReverificationStateEnum,
} from './reverification-enums.type.ts'
import type { OutcomeCountRow, ReverificationRow } from './reverifications.queries.ts'

const OutcomeCountType = builder.objectRef<OutcomeCountRow>('ReverificationCount').implement({
  description: 'How many of one finding were decided alike.',
  fields: (t) => ({
    finding: t.expose('finding', { type: FindingEnum, description: 'The weightiest of each.' }),
    outcome: t.expose('outcome', { type: OutcomeEnum, nullable: true, description: 'Null: not decided about.' }),
    people: t.exposeInt('people', { description: 'People.' }),
  }),
})

export const ReverificationType = builder.objectRef<ReverificationRow>('Reverification')

builder.node(ReverificationType, {
  description: 'A signed designation looked at again: whom to keep, graduate, remove or replace.',
  id: { resolve: (row) => row.id },
  loadOne: (id, context) => (isUuid(id) ? loadReverification(context, id) : null),
  fields: (t) => ({
    decree: t.field({
      type: DecreeType,
      description: 'The designation.',
      resolve: async ({ decree_id: id }, _args, context) => {
        const decree = await loadDecree(context, id)
        if (decree === null) throw new Error('a review without its decree')
        return decree
      },
    }),
    asOf: t.expose('as_of', {
      type: 'CalendarDate',
      description: 'The day on which the annex is read and ages are reckoned.',
    }),
    because: t.expose('because', { type: ReverificationBecauseEnum, description: 'Why it was opened.' }),
    note: t.exposeString('note', { nullable: true, description: 'What was said of it.' }),
    state: t.expose('state', { type: ReverificationStateEnum, description: 'How far it is.' }),
    stateReason: t.exposeString('state_reason', { nullable: true, description: 'Why it was called off.' }),
    people: t.int({ description: 'Who stood in the annex on its day.', resolve: ({ people }) => people ?? 0 }),
    listed: t.int({
      description: 'Against whom something speaks; everybody else is kept.',
      resolve: ({ listed }) => listed ?? 0,
    }),
    counts: t.field({
      type: [OutcomeCountType],
      description: 'Of those whom I see, by finding and what was decided.',
      resolve: async ({ id }, _args, context) => [...((await loadOutcomes(context, id)) ?? [])],
    }),
    undecided: t.int({
      description: 'Of those whom I see, who waits for a decision.',
      resolve: async ({ id }, _args, context) => (await loadUndecided(context, id)) ?? 0,
    }),
    amendment: t.field({
      type: DecreeType,
      nullable: true,
      description: 'What was drafted from its outcome.',
      resolve: ({ amendment_id: id }, _args, context) => (id === null ? null : loadDecree(context, id)),
    }),
    actions: t.field({
      type: [ReverificationActionEnum],
      description: 'What I can do to it now.',
      resolve: (row, _args, { actor }) => actionsOn(actor, row),
    }),
    createdBy: userByIdField(t, 'created_by', 'Who opened it.'),
    createdAt: t.expose('created_at', { type: 'Instant', description: 'When it was opened.' }),
    closedBy: userByIdField(t, 'closed_by', 'Who closed it or called it off.'),
    closedAt: t.expose('closed_at', { type: 'Instant', nullable: true, description: 'When.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Invented for the demonstration.' }),
    version: t.exposeInt('version', { description: 'Goes up with every step.' }),
  }),
})
