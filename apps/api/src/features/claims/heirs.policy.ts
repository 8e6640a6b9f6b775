import type { ClaimState } from '@payung/domain/benefit/claim-state'
import { HEIR_RELATIONS, type HeirRelation, isHeir } from '@payung/domain/benefit/heirs'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { mayReadBenefits } from './claims.policy.ts'
import { heirMessages } from './heirs.messages.ts'
import type { HeirAccountRow, HeirDisputeRow } from './heirs.queries.ts'

export const HEIR_ACCOUNT_ACTIONS = ['CONFIRM', 'MAKE_LINK', 'RECORD_CALL', 'DECIDE_SHORTFALL'] as const
export type HeirAccountAction = (typeof HEIR_ACCOUNT_ACTIONS)[number]

/** Families, accounts and what arrived are the whole government's, as the money is. */
export function mayReadHeirs(actor: Actor): boolean {
  return mayReadBenefits(actor)
}

function mayHandleHeirs(actor: Actor): boolean {
  return actor.permissions.has('CLAIM_HANDLE') && mayReadHeirs(actor)
}

/** The second person: whoever verifies people, or handles other cases. */
function mayConfirmHeirs(actor: Actor): boolean {
  return actor.permissions.has('HEIR_CONFIRM') && mayReadHeirs(actor)
}

const isSettled = (state: ClaimState) => state === 'PAID' || state === 'CLOSED' || state === 'WITHDRAWN'

/** Heirs are named until the money has gone. */
export function mayNameHeirs(actor: Actor, state: ClaimState): boolean {
  return mayHandleHeirs(actor) && !isSettled(state)
}

/** @throws NotAllowedError; ConflictError `CLAIM_HEIRS_SETTLED` */
export function assertMayNameHeirs(actor: Actor, state: ClaimState): void {
  if (!mayHandleHeirs(actor)) throw new NotAllowedError()
  if (isSettled(state)) throw new ConflictError(heirMessages.CLAIM_HEIRS_SETTLED())
}

type Account = Pick<
  HeirAccountRow,
  | 'claim_state'
  | 'confirmed_by'
  | 'entered_by'
  | 'paid_rupiah'
  | 'channel'
  | 'is_short'
  | 'recorded_by'
  | 'decided_by'
  | 'handlers'
  | 'is_own'
>

/** What can be done with an account now, whoever does it. */
function openActions(account: Account): readonly HeirAccountAction[] {
  if (account.paid_rupiah === null)
    return account.confirmed_by === null && !isSettled(account.claim_state) ? ['CONFIRM'] : []
  if (account.channel === null) return ['MAKE_LINK', 'RECORD_CALL']
  return account.is_short && account.decided_by === null ? ['DECIDE_SHORTFALL'] : []
}

function ownHand(actor: Actor, account: Account, action: HeirAccountAction): NotAllowedError | null {
  const refusal = ownWork(actor, account, action)
  return refusal === null && account.is_own ? new NotAllowedError(heirMessages.HEIR_ACCOUNT_OF_OFFICER()) : refusal
}

function ownWork({ userId }: Actor, account: Account, action: HeirAccountAction): NotAllowedError | null {
  const hasHandled = account.handlers.includes(userId)
  switch (action) {
    case 'CONFIRM':
      return account.entered_by === userId ? new NotAllowedError(heirMessages.ENTERER_IS_NOT_CONFIRMER()) : null
    case 'MAKE_LINK':
      return hasHandled ? new NotAllowedError(heirMessages.HANDLER_MAKES_NO_LINK()) : null
    case 'RECORD_CALL':
      return hasHandled ? new NotAllowedError(heirMessages.HANDLER_RECORDS_NO_CALL()) : null
    case 'DECIDE_SHORTFALL':
      if (account.recorded_by === userId) return new NotAllowedError(heirMessages.RECORDER_DECIDES_NO_SHORTFALL())
      return hasHandled ? new NotAllowedError(heirMessages.HANDLER_DECIDES_NO_SHORTFALL()) : null
  }
}

/** What the viewer can do with an account now: nothing that decides about their own work, or about an account in their own name. */
export function heirAccountActionsOn(actor: Actor, account: Account): readonly HeirAccountAction[] {
  return mayConfirmHeirs(actor) ? openActions(account).filter((action) => ownHand(actor, account, action) === null) : []
}

/** Whether the next step waits for another person than the viewer, though their role would allow it. */
export function waitsForAnother(actor: Actor, account: Account): boolean {
  return mayConfirmHeirs(actor) && openActions(account).some((action) => ownHand(actor, account, action) !== null)
}

/**
 * @throws NotAllowedError also `ENTERER_IS_NOT_CONFIRMER`, `HANDLER_MAKES_NO_LINK`, `HANDLER_RECORDS_NO_CALL`, `HANDLER_DECIDES_NO_SHORTFALL`,
 *   `RECORDER_DECIDES_NO_SHORTFALL`, `HEIR_ACCOUNT_OF_OFFICER`
 * @throws ConflictError `HEIR_ACCOUNT_STEP`
 */
export function assertMayOnAccount(actor: Actor, account: Account, action: HeirAccountAction): void {
  if (!mayConfirmHeirs(actor)) throw new NotAllowedError()
  if (!openActions(account).includes(action)) throw new ConflictError(heirMessages.HEIR_ACCOUNT_STEP())
  const refusal = ownHand(actor, account, action)
  if (refusal !== null) throw refusal
}

/** That no heir is known is recorded once, and where nobody of the family would receive. */
export function mayRecordNoHeir(
  actor: Actor,
  state: ClaimState,
  family: { readonly isWithoutHeirs: boolean; readonly disputes: readonly Pick<HeirDisputeRow, 'is_without_heir'>[] },
): boolean {
  const isRecorded = family.disputes.some(({ is_without_heir: isWithoutHeir }) => isWithoutHeir)
  return mayNameHeirs(actor, state) && family.isWithoutHeirs && !isRecorded
}

/** A dispute is opened while none is open, and where heirs are known. */
export function mayOpenDispute(
  actor: Actor,
  state: ClaimState,
  disputes: readonly Pick<HeirDisputeRow, 'is_without_heir' | 'decided_at'>[],
): boolean {
  const isClosed = disputes.some((row) => row.is_without_heir || row.decided_at === null)
  return mayNameHeirs(actor, state) && !isClosed
}

/** As whom somebody may be named: whoever sees to the funeral only where it is written down that no heir is known. Nothing to who names no heirs. */
export function relationsToName(
  actor: Actor,
  state: ClaimState,
  disputes: readonly Pick<HeirDisputeRow, 'is_without_heir'>[],
): readonly HeirRelation[] {
  if (!mayNameHeirs(actor, state)) return []
  const hasNoHeir = disputes.some(({ is_without_heir: isWithoutHeir }) => isWithoutHeir)
  return HEIR_RELATIONS.filter((relation) => hasNoHeir || isHeir(relation))
}

type Dispute = Pick<HeirDisputeRow, 'proposal' | 'proposed_by' | 'decided_at'>

/** Anybody who handles claims may propose how a dispute is settled, until it is. */
export function mayProposeSettlement(actor: Actor, { decided_at: decidedAt }: Dispute): boolean {
  return mayConfirmHeirs(actor) && decidedAt === null
}

export function mayApproveSettlement(actor: Actor, dispute: Dispute): boolean {
  return mayProposeSettlement(actor, dispute) && dispute.proposal !== null && dispute.proposed_by !== actor.userId
}

/** @throws NotAllowedError; ConflictError `HEIR_DISPUTE_STEP` */
export function assertMayPropose(actor: Actor, dispute: Dispute): void {
  if (!mayConfirmHeirs(actor)) throw new NotAllowedError()
  if (!mayProposeSettlement(actor, dispute)) throw new ConflictError(heirMessages.HEIR_DISPUTE_STEP())
}

/** @throws NotAllowedError also `PROPOSER_APPROVES_NO_SETTLEMENT`; ConflictError `HEIR_DISPUTE_STEP` */
export function assertMayApprove(actor: Actor, dispute: Dispute): void {
  assertMayPropose(actor, dispute)
  if (dispute.proposal === null) throw new ConflictError(heirMessages.HEIR_DISPUTE_STEP())
  if (!mayApproveSettlement(actor, dispute)) throw new NotAllowedError(heirMessages.PROPOSER_APPROVES_NO_SETTLEMENT())
}
