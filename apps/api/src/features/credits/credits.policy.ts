import type { CreditSettlementState } from '@payung/domain/money/credit-months'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { mayReadLists } from '../billing/public.ts'
import { creditMessages } from './credits.messages.ts'

export const CREDIT_SETTLEMENT_ACTIONS = ['CONFIRM', 'REVERSE'] as const
export type CreditSettlementAction = (typeof CREDIT_SETTLEMENT_ACTIONS)[number]

interface Standing {
  readonly state: CreditSettlementState
  readonly recorded_by: string
  /** Whether it is offset in a list that the insurer has billed: then it is final. */
  readonly is_billed: boolean
}

/** Whoever reads the lists of contributions of the whole organisation. */
export function mayReadCredits(actor: Actor): boolean {
  return mayReadLists(actor)
}

/** A person's credits stand beside the months that decrees of the government give them. */
export function mayReadCreditsOfWorker(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_READ') && actor.agencyId === null
}

/** Names leave with the file where the decrees are one's own, so that it takes the permission for people; a company's file names nobody. */
export function mayExportCredits(actor: Actor): boolean {
  return mayReadCredits(actor) && (actor.tenantKind === 'COMPANY' || actor.permissions.has('WORKER_EXPORT'))
}

/** Whoever writes down what the insurer has received writes down how a credit was settled. */
export function mayRecordCredits(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_RECEIVE') && mayReadCredits(actor)
}

/** Approvers of lists confirm; never what they recorded themselves. */
export function mayConfirmCredits(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_APPROVE') && mayReadCredits(actor)
}

/** What the viewer may do with a settlement now. What two people agreed on is taken back by an approver; what waits also by who may record. */
export function creditActionsOn(actor: Actor, settlement: Standing): readonly CreditSettlementAction[] {
  const { state, recorded_by: recorder, is_billed: isBilled } = settlement
  if (state === 'RECORDED')
    return [
      ...(mayConfirmCredits(actor) && recorder !== actor.userId && !isBilled ? (['CONFIRM'] as const) : []),
      ...(mayConfirmCredits(actor) || mayRecordCredits(actor) ? (['REVERSE'] as const) : []),
    ]
  return state === 'CONFIRMED' && mayConfirmCredits(actor) && !isBilled ? ['REVERSE'] : []
}

/**
 * @throws NotAllowedError also `CREDIT_RECORDER_IS_NOT_CONFIRMER`
 * @throws ConflictError `CREDIT_STATE`, `CREDIT_OFFSET_BILLED`
 */
export function assertMayOnCredit(actor: Actor, settlement: Standing, action: CreditSettlementAction): void {
  if (creditActionsOn(actor, settlement).includes(action)) return
  const { state, recorded_by: recorder, is_billed: isBilled } = settlement
  if (!mayConfirmCredits(actor)) throw new NotAllowedError()
  if (isBilled && state !== 'REVERSED') throw new ConflictError(creditMessages.CREDIT_OFFSET_BILLED())
  if (action === 'CONFIRM' && state === 'RECORDED' && recorder === actor.userId)
    throw new NotAllowedError(creditMessages.CREDIT_RECORDER_IS_NOT_CONFIRMER())
  throw new ConflictError(creditMessages.CREDIT_STATE())
}
