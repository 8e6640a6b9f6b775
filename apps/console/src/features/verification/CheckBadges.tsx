import { useLingui } from '@lingui/react'
import type { CheckAnswer, CheckTaskStanding } from '@payung/domain/verification/check-result'
import { Badge } from '../../ui/Badge.tsx'
import { answerLooks, standingLooks } from './check-words.ts'

/** How far a visit is. */
export function VisitStandingBadge(props: { standing: CheckTaskStanding }) {
  const { i18n } = useLingui()
  const { word, tone, icon } = standingLooks[props.standing]
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}

/** What was found. */
export function CheckAnswerBadge(props: { answer: CheckAnswer }) {
  const { i18n } = useLingui()
  const { word, tone, icon } = answerLooks[props.answer]
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}
