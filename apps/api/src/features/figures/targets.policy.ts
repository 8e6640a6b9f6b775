import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { assertMayEnterFigures, mayDecideFigures, mayReadEntries } from './figures.policy.ts'
import type { TargetPathRow } from './target-paths.queries.ts'
import { targetMessages } from './targets.messages.ts'

export const TARGET_ACTIONS = ['CONFIRM', 'REFUSE', 'WITHDRAW'] as const
export type TargetAction = (typeof TARGET_ACTIONS)[number]

type Standing = Pick<TargetPathRow, 'state' | 'proposed_by'>

/** What the viewer may do with a path now: never decide about their own. */
export function targetActionsOn(actor: Actor, path: Standing): readonly TargetAction[] {
  if (path.state !== 'PROPOSED' || !mayReadEntries(actor)) return []
  if (path.proposed_by === actor.userId) return ['WITHDRAW']
  return mayDecideFigures(actor) ? ['CONFIRM', 'REFUSE'] : []
}

/** Whoever enters figures of an area proposes its targets, too. @throws NotAllowedError */
export function assertMaySetTargets(actor: Actor): void {
  assertMayEnterFigures(actor)
}

/** @throws NotAllowedError also `TARGET_PROPOSER_IS_NOT_CONFIRMER` */
export function assertMayDecideTarget(actor: Actor, { proposed_by: proposer }: Standing): void {
  if (!mayDecideFigures(actor)) throw new NotAllowedError()
  if (proposer === actor.userId) throw new NotAllowedError(targetMessages.TARGET_PROPOSER_IS_NOT_CONFIRMER())
}

/** @throws NotAllowedError */
export function assertMayWithdrawTarget(actor: Actor, { proposed_by: proposer }: Standing): void {
  if (proposer !== actor.userId) throw new NotAllowedError()
}
