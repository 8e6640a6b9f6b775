import { useLingui } from '@lingui/react'
import { Badge } from '../../ui/Badge.tsx'
import { obligationStandings, standings } from './agreement-words.ts'

export function StandingBadge(props: { standing: keyof typeof standings }) {
  const { i18n } = useLingui()
  const { word, tone, icon } = standings[props.standing]
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}

export function ObligationBadge(props: { standing: keyof typeof obligationStandings }) {
  const { i18n } = useLingui()
  const { word, tone, icon } = obligationStandings[props.standing]
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}
