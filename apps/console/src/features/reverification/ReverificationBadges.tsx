import { useLingui } from '@lingui/react'
import type { Finding, Outcome } from '@payung/domain/reverification/reverification'
import type { ReverificationState } from '@payung/domain/reverification/reverification-state'
import { Badge } from '../../ui/Badge.tsx'
import { findingLooks, outcomeLooks, stateLooks } from './reverification-words.ts'

export function ReverificationStateBadge(props: { state: ReverificationState }) {
  const { i18n } = useLingui()
  const { tone, icon, word } = stateLooks[props.state]
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}

export function FindingBadge(props: { finding: Finding }) {
  const { i18n } = useLingui()
  const { tone, icon, word } = findingLooks[props.finding]
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}

/** Null: nobody has decided. */
export function OutcomeBadge(props: { outcome: Outcome | null }) {
  const { i18n } = useLingui()
  const { tone, icon, word } = outcomeLooks[props.outcome ?? 'UNDECIDED']
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}
