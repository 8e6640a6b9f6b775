import type { Permission } from '@payung/domain/access/permission'
import { type ContributionListAction, contributionListActions } from '@payung/domain/money/contribution-list'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { billingMessages } from './billing.messages.ts'
import type { ContributionListRow } from './billing.queries.ts'

/** Money is the whole government's: whoever works for a part of it sees a person's months, never a list. */
function seesWhole(actor: Actor): boolean {
  return actor.areaScope === '' && actor.agencyId === null
}

export function mayReadLists(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_READ') && seesWhole(actor)
}

/** How far a person's months have come is shown with the decree that pays for them. */
export function mayReadMonths(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_READ') && actor.agencyId === null
}

export function mayDraftLists(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_DRAFT') && seesWhole(actor)
}

const NEEDED: Readonly<Record<ContributionListAction, Permission>> = {
  APPROVE: 'CONTRIBUTION_APPROVE',
  DISCARD: 'CONTRIBUTION_DRAFT',
  SEND: 'CONTRIBUTION_DRAFT',
  BILL: 'CONTRIBUTION_DRAFT',
  RECALL: 'CONTRIBUTION_APPROVE',
  PAY: 'CONTRIBUTION_PAY',
}

type Standing = Pick<
  ContributionListRow,
  'state' | 'drafted_by' | 'approved_by' | 'sent_by' | 'billed_by' | 'billed_rupiah' | 'paid_rupiah'
>

/** What the viewer may do with a list now: no step of which they made what it decides about. */
export function actionsOn(actor: Actor, list: Standing): readonly ContributionListAction[] {
  if (!seesWhole(actor)) return []
  return contributionListActions(list.state, openRupiah(list)).filter(
    (action) => actor.permissions.has(NEEDED[action]) && ownHand(actor, list, action) === null,
  )
}

/** What is billed and not paid. */
export function openRupiah({ billed_rupiah: billed, paid_rupiah: paid }: Standing): bigint {
  return billed === null ? 0n : billed - paid
}

/** The steps before whose maker does not take this one, and what they hear. */
const MAKERS: Partial<Readonly<Record<ContributionListAction, readonly (readonly [keyof Standing, () => Message])[]>>> =
  {
    APPROVE: [['drafted_by', billingMessages.DRAFTER_IS_NOT_LIST_APPROVER]],
    RECALL: [
      ['drafted_by', billingMessages.MAKER_IS_NOT_RECALLER],
      ['sent_by', billingMessages.MAKER_IS_NOT_RECALLER],
    ],
    PAY: [
      ['approved_by', billingMessages.APPROVER_IS_NOT_PAYER],
      ['drafted_by', billingMessages.DRAFTER_IS_NOT_PAYER],
      ['billed_by', billingMessages.BILLER_IS_NOT_PAYER],
    ],
  }

/** Why the actor has a hand in the list that keeps them from this step; null where they have none. */
function ownHand({ userId }: Actor, list: Standing, action: ContributionListAction): NotAllowedError | null {
  const own = MAKERS[action]?.find(([maker]) => list[maker] === userId)
  return own === undefined ? null : new NotAllowedError(own[1]())
}

/**
 * @throws NotAllowedError without the permission, `DRAFTER_IS_NOT_LIST_APPROVER`, `MAKER_IS_NOT_RECALLER`, `APPROVER_IS_NOT_PAYER`, `DRAFTER_IS_NOT_PAYER`,
 *   `BILLER_IS_NOT_PAYER`
 * @throws ConflictError `CONTRIBUTION_LIST_STATE`
 */
export function assertMay(actor: Actor, list: Standing, action: ContributionListAction): void {
  if (!actor.permissions.has(NEEDED[action]) || !seesWhole(actor)) throw new NotAllowedError()
  if (!contributionListActions(list.state, openRupiah(list)).includes(action))
    throw new ConflictError(billingMessages.CONTRIBUTION_LIST_STATE())
  const refusal = ownHand(actor, list, action)
  if (refusal !== null) throw refusal
}
