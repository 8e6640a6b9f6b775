import type { Finding, Outcome } from '@payung/domain/reverification/reverification'
import type { ReverificationState } from '@payung/domain/reverification/reverification-state'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { findingLooks, outcomeLooks, stateLooks } from './reverification-words.ts'

export function ReverificationStateBadge(props: { state: ReverificationState }) {
  return <LookBadge look={stateLooks[props.state]} />
}

export function FindingBadge(props: { finding: Finding }) {
  return <LookBadge look={findingLooks[props.finding]} />
}

/** Null: nobody has decided. */
export function OutcomeBadge(props: { outcome: Outcome | null }) {
  return <LookBadge look={outcomeLooks[props.outcome ?? 'UNDECIDED']} />
}
