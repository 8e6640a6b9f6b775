import { LookBadge } from '../../ui/LookBadge.tsx'
import { type DecreeState, decreeStates } from './decree-words.ts'

/** How far a decree is. */
export function DecreeStateBadge(props: { state: DecreeState }) {
  return <LookBadge look={decreeStates[props.state]} />
}
