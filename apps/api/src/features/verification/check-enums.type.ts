import {
  ALL_CHECK_ANSWERS,
  CHECK_QUESTIONS,
  CHECK_TASK_STANDINGS,
  type CheckAnswer,
  type CheckQuestion,
  type CheckTaskAction,
  type CheckTaskStanding,
  type CheckTaskState,
  MATCH_QUESTIONS,
  type MatchQuestion,
  VISIT_REASONS,
  type VisitAnswer,
  type VisitReason,
} from '@payung/domain/verification/check-result'
import { builder } from '../../graphql/builder.ts'
import type { CheckDecision } from './check-results.queries.ts'

export const CheckQuestionEnum = builder.enumType('CheckQuestion', {
  description: 'What is asked about a person: of a register, or by a visit.',
  values: CHECK_QUESTIONS as readonly [CheckQuestion],
})

export const MatchQuestionEnum = builder.enumType('MatchQuestion', {
  description: 'Which register is asked: population, welfare data, or the insurer’s members.',
  values: MATCH_QUESTIONS as readonly [MatchQuestion],
})

export const CheckAnswerEnum = builder.enumType('CheckAnswer', {
  description: 'What was found; which answers there are depends on the question.',
  values: ALL_CHECK_ANSWERS as readonly [CheckAnswer],
})

export const VisitAnswerEnum = builder.enumType('VisitAnswer', {
  description: 'What a visit has found.',
  values: Object.keys(VISIT_REASONS) as [VisitAnswer],
})

export const VisitReasonEnum = builder.enumType('VisitReason', {
  description: 'Why somebody should not be helped, or was not found.',
  values: [...new Set(Object.values(VISIT_REASONS).flat())] as unknown as readonly [VisitReason],
})

export const CheckTaskStateEnum = builder.enumType('CheckTaskState', {
  description: 'How far a visit is.',
  values: ['OPEN', 'DONE', 'CANCELLED'] as const satisfies readonly CheckTaskState[],
})

export const CheckTaskStandingEnum = builder.enumType('CheckTaskStanding', {
  description: 'How far it is today: open ones past their day as late.',
  values: CHECK_TASK_STANDINGS as readonly [CheckTaskStanding],
})

export const CheckTaskActionEnum = builder.enumType('CheckTaskAction', {
  description: 'What can be done to a task.',
  values: ['RECORD', 'ASSIGN', 'CANCEL'] as const satisfies readonly CheckTaskAction[],
})

export const CheckDecisionEnum = builder.enumType('CheckDecision', {
  description:
    'What became of a result: taken over, proposed to who keeps the record, our record kept, or the same already.',
  values: ['TAKEN_OVER', 'PROPOSED', 'KEPT', 'SAME'] as const satisfies readonly CheckDecision[],
})
