import { useLingui } from '@lingui/react'
import type { RoundAnswer } from '@payung/domain/round/round-answer'
import type { RoundTaskStanding } from '@payung/domain/round/round-task-state'
import { Badge } from '../../ui/Badge.tsx'
import { answerLooks, standingLooks } from './round-words.ts'

/** How far a proposer is. */
export function StandingBadge(props: { standing: RoundTaskStanding }) {
  const { i18n } = useLingui()
  const { word, tone, icon } = standingLooks[props.standing]
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}

/** What was said of somebody. */
export function AnswerBadge(props: { answer: RoundAnswer }) {
  const { i18n } = useLingui()
  const { word, tone, icon } = answerLooks[props.answer]
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}
