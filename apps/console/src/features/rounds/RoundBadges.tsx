import type { RoundAnswer } from '@payung/domain/round/round-answer'
import type { RoundTaskStanding } from '@payung/domain/round/round-task-state'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { answerLooks, standingLooks } from './round-words.ts'

/** How far a proposer is. */
export function StandingBadge(props: { standing: RoundTaskStanding }) {
  return <LookBadge look={standingLooks[props.standing]} />
}

/** What was said of somebody. */
export function AnswerBadge(props: { answer: RoundAnswer }) {
  return <LookBadge look={answerLooks[props.answer]} />
}
