import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { cursorOf } from '../../platform/text-keyset.ts'
import { EligibilityOutcomeEnum } from '../programmes/public.ts'
import { WorkerRowType } from '../workers/public.ts'
import { readRoundPeople } from './read-round-people.ts'
import { RoundAnswerEnum, RoundPeopleEnum, RoundReasonEnum } from './round-enums.type.ts'
import type { RoundPersonRow } from './round-people.queries.ts'
import { RoundTaskType } from './round-task.type.ts'

const RoundPersonType = builder.objectRef<RoundPersonRow>('RoundPerson').implement({
  description: 'Somebody whom a proposer could propose, and what was said of them.',
  fields: (t) => ({
    worker: t.field({ type: WorkerRowType, description: 'The person.', resolve: (person) => person }),
    rt: t.exposeString('rt', { nullable: true, description: 'The neighbourhood (RT).' }),
    outcome: t.field({
      type: EligibilityOutcomeEnum,
      description: 'What the programme’s rule says; UNKNOWN also where I do not see the rule.',
      resolve: ({ eligible }) => (eligible === null ? 'UNKNOWN' : eligible ? 'ELIGIBLE' : 'NOT_ELIGIBLE'),
    }),
    answer: t.expose('answer', {
      type: RoundAnswerEnum,
      nullable: true,
      description: 'What was said; null: nothing yet.',
    }),
    reasonCode: t.expose('reason_code', { type: RoundReasonEnum, nullable: true, description: 'Why not.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'The same in words.' }),
    rank: t.exposeInt('rank', { nullable: true, description: 'The place that the deliberation gave.' }),
    answerVersion: t.int({
      description: 'Hand it back with the next answer; 0 before the first.',
      resolve: ({ answer_version }) => answer_version ?? 0,
    }),
    answeredByName: t.exposeString('answered_by_name', { nullable: true, description: 'Who said it last.' }),
  }),
})

builder.objectField(RoundTaskType, 'people', (t) =>
  t.connection(
    {
      type: RoundPersonType,
      description: 'People whom it could be about, by name. A page holds 10, 25, 50 or 100.',
      args: {
        people: t.arg({ type: RoundPeopleEnum, description: 'Which of them; the suggested ones if not said.' }),
        search: t.arg.string({ description: 'Part of a name, a whole NIK, or a whole membership number (KPJ).' }),
      },
      resolve: async (task, args, context) => {
        const { fetched, request, countAll } = await readRoundPeople(context, task, args)
        return { ...connectionOf(fetched, request, cursorOf), countAll }
      },
    },
    {
      name: 'RoundPersonConnection',
      description: 'A page of people.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'RoundPersonEdge' },
  ),
)
