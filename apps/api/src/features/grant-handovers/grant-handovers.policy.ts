import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { mayHandleClaims, mayReadBenefits } from '../claims/public.ts'
import { grantHandoverMessages } from './grant-handovers.messages.ts'
import type { GrantHandoverRow } from './grant-handovers.queries.ts'

export const GRANT_HANDOVER_ACTIONS = ['CONFIRM', 'REFUSE', 'WITHDRAW'] as const
export type GrantHandoverAction = (typeof GRANT_HANDOVER_ACTIONS)[number]

/** Whoever handles claims writes down what the family has, with a photo or scan that proves it. */
export function mayRecordGrantHandover(actor: Actor): boolean {
  return mayHandleClaims(actor) && mayReadBenefits(actor) && actor.permissions.has('FILE_UPLOAD')
}

/** As of an account of an heir: an officer or a verifier. */
function mayDecide(actor: Actor): boolean {
  return actor.permissions.has('HEIR_CONFIRM') && mayReadBenefits(actor)
}

type Standing = Pick<GrantHandoverRow, 'state' | 'recorded_by'>

/** What the viewer may do with an entry now: never confirm their own. */
export function grantHandoverActionsOn(
  actor: Actor,
  { state, recorded_by: recorder }: Standing,
): readonly GrantHandoverAction[] {
  if (state !== 'OPEN' || !mayReadBenefits(actor)) return []
  if (recorder === actor.userId) return ['WITHDRAW']
  return mayDecide(actor) ? ['CONFIRM', 'REFUSE'] : []
}

/** @throws NotAllowedError also `GRANT_RECORDER_IS_NOT_CONFIRMER` */
export function assertMayConfirm(actor: Actor, { recorded_by: recorder }: Standing): void {
  if (!mayDecide(actor)) throw new NotAllowedError()
  if (recorder === actor.userId) throw new NotAllowedError(grantHandoverMessages.GRANT_RECORDER_IS_NOT_CONFIRMER())
}

/** @throws NotAllowedError */
export function assertMaySetAside(actor: Actor, { recorded_by: recorder }: Standing): void {
  if (recorder !== actor.userId && !mayDecide(actor)) throw new NotAllowedError()
}
