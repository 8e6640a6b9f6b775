import { builder } from '../../graphql/builder.ts'
import { OpenAnswersType, openAnswersOf } from '../verification/public.ts'
import { CohortType } from './cohort.type.ts'

builder.objectField(CohortType, 'openAnswers', (t) =>
  t.field({
    type: OpenAnswersType,
    description: 'Members whose death or move waits for a decision: no list that names them is locked.',
    resolve: (cohort, _args, context) => openAnswersOf(context, cohort.id),
  }),
)
