import { LookBadge } from '../../ui/LookBadge.tsx'
import { obligationStandings, standings } from './agreement-words.ts'

export function StandingBadge(props: { standing: keyof typeof standings }) {
  return <LookBadge look={standings[props.standing]} />
}

export function ObligationBadge(props: { standing: keyof typeof obligationStandings }) {
  return <LookBadge look={obligationStandings[props.standing]} />
}
