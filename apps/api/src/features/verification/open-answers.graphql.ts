import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { CohortType, type OpenAnswerRow, type OpenAnswers, openAnswersOf } from '../cohorts/public.ts'
import { DecreeType } from '../decrees/public.ts'
import { CheckAnswerEnum, CheckQuestionEnum } from './check-enums.type.ts'

const OpenAnswerType = builder.objectRef<OpenAnswerRow>('OpenAnswer').implement({
  description: 'Somebody whose death or move a register or a visit has answered, and nobody has decided about.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { description: 'Their name.' }),
    resultId: t.id({
      description: 'What is decided by `decideCheck`.',
      resolve: (row) => globalIdOf('CheckResult', row.result_id),
    }),
    question: t.expose('question', { type: CheckQuestionEnum, description: 'What was asked.' }),
    answer: t.expose('answer', { type: CheckAnswerEnum, description: 'DIED or MOVED.' }),
    answeredOn: t.expose('answered_on', { type: 'CalendarDate', description: 'The day on which it was noted.' }),
    requestId: t.id({
      nullable: true,
      description: 'Opens as `checkRequest(id)`; null of a visit.',
      resolve: (row) => (row.request_id === null ? null : globalIdOf('CheckRequest', row.request_id)),
    }),
  }),
})

const OpenAnswersType = builder.objectRef<OpenAnswers>('OpenAnswers').implement({
  description: 'Deaths and moves of people of a list that wait for a decision.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many people.' }),
    people: t.field({
      type: [OpenAnswerType],
      description: 'The first five hundred answers, in the order of the list.',
      resolve: ({ people }) => [...people],
    }),
  }),
})

builder.objectField(CohortType, 'openAnswers', (t) =>
  t.field({
    type: OpenAnswersType,
    description: 'Members whose death or move waits for a decision: no list that names them is locked.',
    resolve: (cohort, _args, context) => openAnswersOf(context, cohort.id),
  }),
)

builder.objectField(DecreeType, 'openAnswers', (t) =>
  t.field({
    type: OpenAnswersType,
    description:
      'Of a decree that is not signed: whose death or move waits for a decision. It is neither submitted nor signed with them.',
    resolve: (decree, _args, context) => openAnswersOf(context, decree.id),
  }),
)
