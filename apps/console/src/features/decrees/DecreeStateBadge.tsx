import { useLingui } from '@lingui/react'
import { Badge } from '../../ui/Badge.tsx'
import { type DecreeState, decreeStates } from './decree-words.ts'

/** How far a decree is. */
export function DecreeStateBadge(props: { state: DecreeState }) {
  const { i18n } = useLingui()
  const { tone, icon, word } = decreeStates[props.state]
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}
