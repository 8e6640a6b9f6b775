import { type HandoverAction, type HandoverState, handoverActions } from '@payung/domain/benefit/handover'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { mayReadBenefits } from '../claims/public.ts'
import { handoverMessages } from './handovers.messages.ts'

interface Standing {
  readonly state: HandoverState
  readonly on_day: string
  readonly minutes: string | null
  readonly recorded_by: string | null
}

/** Families and their money are the whole government's, as benefits are; auditors read events, and no claim by them. */
export function mayReadHandovers(actor: Actor): boolean {
  const isAuditor = actor.permissions.has('AUDIT_READ') && actor.areaScope === '' && actor.agencyId === null
  return mayReadBenefits(actor) || isAuditor
}

/** Whoever handles claims for the whole government plans events and writes down what families have agreed to. */
export function mayHandleHandovers(actor: Actor): boolean {
  return actor.permissions.has('CLAIM_HANDLE') && mayReadBenefits(actor)
}

function nextSteps({ state, on_day: day, minutes }: Standing): readonly HandoverAction[] {
  return handoverActions({ state, hasMinutes: minutes !== null, isDue: day <= today().toString() })
}

/** Minutes are confirmed by an officer or a verifier, as accounts of heirs are. */
function mayTake(actor: Actor, action: HandoverAction): boolean {
  if (action === 'CONFIRM') return actor.permissions.has('HEIR_CONFIRM') && mayReadBenefits(actor)
  return mayHandleHandovers(actor)
}

/** What the viewer can do with an event now. Who wrote the minutes does not confirm them. */
export function handoverActionsOn(actor: Actor, handover: Standing): readonly HandoverAction[] {
  const steps = nextSteps(handover).filter((action) => mayTake(actor, action))
  return steps.filter((action) => action !== 'CONFIRM' || handover.recorded_by !== actor.userId)
}

/** @throws NotAllowedError also `HANDOVER_RECORDER_IS_NOT_CONFIRMER`; ConflictError `HANDOVER_DAY_TO_COME`, `HANDOVER_STATE` */
export function assertMayOnHandover(actor: Actor, handover: Standing, action: HandoverAction): void {
  if (!mayTake(actor, action)) throw new NotAllowedError()
  if (!nextSteps(handover).includes(action)) {
    const isEarly = (action === 'MINUTE' || action === 'PHOTOGRAPH') && handover.state === 'SCHEDULED'
    throw new ConflictError(isEarly ? handoverMessages.HANDOVER_DAY_TO_COME() : handoverMessages.HANDOVER_STATE())
  }
  if (action === 'CONFIRM' && handover.recorded_by === actor.userId)
    throw new NotAllowedError(handoverMessages.HANDOVER_RECORDER_IS_NOT_CONFIRMER())
}
