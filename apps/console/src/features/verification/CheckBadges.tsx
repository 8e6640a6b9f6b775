import type { CheckAnswer, CheckTaskStanding } from '@payung/domain/verification/check-result'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { answerLooks, standingLooks } from './check-words.ts'

/** How far a visit is. */
export function VisitStandingBadge(props: { standing: CheckTaskStanding }) {
  return <LookBadge look={standingLooks[props.standing]} />
}

/** What was found. */
export function CheckAnswerBadge(props: { answer: CheckAnswer }) {
  return <LookBadge look={answerLooks[props.answer]} />
}
