import { ROUND_ANSWERS } from '@payung/domain/round/round-answer'
import { ROUND_STATES } from '@payung/domain/round/round-state'
import { ROUND_TASK_STANDINGS, ROUND_TASK_STATES } from '@payung/domain/round/round-task-state'
import { builder } from '../../graphql/builder.ts'

export const RoundStateEnum = builder.enumType('RoundState', {
  description: 'Written, asking, or over.',
  values: ROUND_STATES,
})

export const RoundTaskStateEnum = builder.enumType('RoundTaskState', {
  description: 'How far one proposer has come.',
  values: ROUND_TASK_STATES,
})

export const RoundTaskStandingEnum = builder.enumType('RoundTaskStanding', {
  description: 'The same as progress shows it: LATE once the day has passed and nothing is sent.',
  values: ROUND_TASK_STANDINGS,
})

export const RoundActionEnum = builder.enumType('RoundAction', {
  description: 'What can be done to a round.',
  values: ['EDIT', 'OPEN', 'REMIND', 'CLOSE'] as const,
})

export const RoundTaskActionEnum = builder.enumType('RoundTaskAction', {
  description: 'What can be done to a proposer’s part.',
  values: ['ANSWER', 'DELIBERATE', 'SEND', 'RETURN', 'ACCEPT'] as const,
})

export const RoundAnswerEnum = builder.enumType('RoundAnswer', {
  description: 'What a proposer says of one person.',
  values: ROUND_ANSWERS,
})

export const RoundReasonEnum = builder.enumType('RoundReason', {
  description: 'Why somebody is not proposed, or nothing can be said of them.',
  values: [
    'MOVED',
    'DECEASED',
    'NOW_EMPLOYED',
    'WELL_OFF',
    'COVERED_ELSEWHERE',
    'REFUSED',
    'OVER_QUOTA',
    'NOT_FOUND',
    'OTHER',
  ] as const,
})

export const RoundPeopleEnum = builder.enumType('RoundPeople', {
  description: 'Which of the people whom a task could be about.',
  values: {
    SUGGESTED: { description: 'Whom the programme’s rule admits.' },
    ANSWERED: { description: 'Of whom something was said.' },
    PROPOSED: { description: 'Who are proposed.' },
    EVERYBODY: { description: 'All who live there, also whom the rule does not admit.' },
  } as const,
})
