import type { Permission } from '@payung/domain/access/permission'
import {
  type ContributionListAction,
  type ContributionListState,
  type ContributionMoney,
  contributionListActions,
} from '@payung/domain/money/contribution-list'
import { unorderedRupiah } from '@payung/domain/money/payment-order-state'
import { isReturnable } from '@payung/domain/money/payment-return'
import { isReceiptReturnable } from '@payung/domain/money/receipt-return'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { mayReadBudgets } from '../budgets/public.ts'
import { billingMessages } from './billing.messages.ts'
import type { ContributionListRow, PaymentOnListRow, ReceiptOnListRow } from './billing.queries.ts'
import { paymentReturnMessages } from './payment-return.messages.ts'
import { receiptReturnMessages } from './receipt-return.messages.ts'
import type { AnsweredListRow } from './receipts.queries.ts'

/** Money is the whole government's: whoever works for a part of it sees a person's months, never a list. */
function seesWhole(actor: Actor): boolean {
  return actor.areaScope === '' && actor.agencyId === null
}

export function mayReadLists(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_READ') && seesWhole(actor)
}

/** Who draws lists up or approves them, and leaves the paying to the treasurer, is told when a bill is late: protection hangs on it. */
export function mayRemindPayer(actor: Actor): boolean {
  const may = (permission: Permission) => actor.permissions.has(permission)
  return mayReadLists(actor) && !may('CONTRIBUTION_PAY') && (may('CONTRIBUTION_DRAFT') || may('CONTRIBUTION_APPROVE'))
}

/** Whether the viewer may take the people of a list along for the insurer: from its approval on, and only of a decree of their own. */
export function mayExportPeople(
  actor: Actor,
  list: Pick<ContributionListRow, 'state'> & { readonly isOfOwnDecree: boolean },
): boolean {
  return actor.permissions.has('WORKER_EXPORT') && mayReadLists(actor) && list.isOfOwnDecree && isExportable(list.state)
}

/** Before its approval a list is nobody's to take along, and one that was set aside is no list. */
export function isExportable(state: ContributionListState): boolean {
  return state === 'APPROVED' || state === 'SENT' || state === 'BILLED'
}

/** How far a person's months have come is shown with the decree that pays for them. */
export function mayReadMonths(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_READ') && actor.agencyId === null
}

export function mayDraftLists(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_DRAFT') && seesWhole(actor)
}

/** Whoever may draw a list up says from which budget lines it is paid; another person, who approves the list, approves its lines with it. */
export function mayChooseLines(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_DRAFT') && mayReadBudgets(actor)
}

const NEEDED: Readonly<Record<ContributionListAction, Permission>> = {
  APPROVE: 'CONTRIBUTION_APPROVE',
  DISCARD: 'CONTRIBUTION_DRAFT',
  SEND: 'CONTRIBUTION_DRAFT',
  BILL: 'CONTRIBUTION_DRAFT',
  RECALL: 'CONTRIBUTION_APPROVE',
  PAY: 'CONTRIBUTION_PAY',
  RECEIVE: 'CONTRIBUTION_RECEIVE',
  POST: 'CONTRIBUTION_RECEIVE',
}

type Standing = Pick<
  ContributionListRow,
  | 'state'
  | 'decree_tenant_id'
  | 'drafted_by'
  | 'choosers'
  | 'approved_by'
  | 'sent_by'
  | 'billed_by'
  | 'billed_rupiah'
  | 'paid_rupiah'
  | 'ordered_rupiah'
  | 'received_rupiah'
  | 'posted_rupiah'
  | 'offset_rupiah'
  | 'payments'
  | 'is_past'
>

/** What the viewer may do with a list now: no step of which they made what it decides about. */
export function actionsOn(actor: Actor, list: Standing): readonly ContributionListAction[] {
  if (!seesWhole(actor) || list.is_past === true) return []
  return contributionListActions(list.state, moneyOf(list)).filter(
    (action) =>
      actor.permissions.has(NEEDED[action]) &&
      ownHand(actor, list, action) === null &&
      (action !== 'POST' || isOfOwnDecree(actor, list)),
  )
}

/** A government may divide one transfer among several bills; a company pays each by itself, for the bank's paper of a pledge belongs to one payment. */
export function mayDivideTransfer(actor: Actor): boolean {
  return actor.tenantKind !== 'COMPANY'
}

/** Of another's decree a payer learns months and sums, never people. */
export function isOfOwnDecree(actor: Actor, { decree_tenant_id: tenant }: Pick<Standing, 'decree_tenant_id'>): boolean {
  return tenant === actor.tenantId
}

/** What is billed and not paid. */
export function openRupiah({ billed_rupiah: billed, paid_rupiah: paid }: Standing): bigint {
  return billed === null ? 0n : billed - paid
}

/** What is billed and neither paid nor on its way by a payment order. */
export function unorderedOf({
  billed_rupiah: billed,
  paid_rupiah: paid,
  ordered_rupiah: ordered,
}: Pick<Standing, 'billed_rupiah' | 'paid_rupiah' | 'ordered_rupiah'>): bigint {
  return unorderedRupiah({ billed, paid, ordered })
}

function moneyOf(list: Standing): ContributionMoney {
  const { paid_rupiah: paid, received_rupiah: received } = list
  return { open: unorderedOf(list), unreceived: paid - received, isReceived: received > 0n }
}

/** Whether the viewer may record that this payment came back: whoever recorded the payment does not, and what the insurer has received stays. */
export function mayReturn(actor: Actor, list: Standing, payment: PaymentOnListRow): boolean {
  return (
    seesWhole(actor) &&
    list.is_past !== true &&
    actor.permissions.has('CONTRIBUTION_PAY') &&
    payment.recordedBy.id !== actor.userId &&
    isReturnable(standingOf(payment), moneyOf(list).unreceived)
  )
}

/** Whether a payment that stands cannot come back, since the insurer has received so much that less would have been paid. */
export function isReceivedFrom(list: Standing, payment: PaymentOnListRow): boolean {
  return payment.returned === null && !isReturnable(standingOf(payment), moneyOf(list).unreceived)
}

/**
 * @throws NotAllowedError without the permission, `PAYER_IS_NOT_RETURNER`
 * @throws ConflictError `PAYMENT_RETURNED_ALREADY`, `PAYMENT_RECEIVED`
 */
export function assertMayReturn(actor: Actor, list: Standing, payment: PaymentOnListRow): void {
  if (!actor.permissions.has('CONTRIBUTION_PAY') || !seesWhole(actor)) throw new NotAllowedError()
  if (payment.recordedBy.id === actor.userId) throw new NotAllowedError(paymentReturnMessages.PAYER_IS_NOT_RETURNER())
  if (payment.returned !== null) throw new ConflictError(paymentReturnMessages.PAYMENT_RETURNED_ALREADY())
  if (isReceivedFrom(list, payment)) throw new ConflictError(paymentReturnMessages.PAYMENT_RECEIVED())
}

const standingOf = ({ rupiah, returned }: PaymentOnListRow) => ({
  rupiah: BigInt(rupiah),
  isReturned: returned !== null,
})

/** Whether the viewer may take this receipt back: neither whoever recorded it nor whoever paid does, and what the insurer has posted to people stays. */
export function mayReturnReceipt(actor: Actor, list: Standing, receipt: ReceiptOnListRow): boolean {
  return (
    mayReceive(actor) &&
    list.is_past !== true &&
    receipt.recordedBy.id !== actor.userId &&
    !payersOf(list).includes(actor.userId) &&
    receipt.returned === null &&
    !isPostedFrom(list, receipt)
  )
}

/** Whether a receipt that stands cannot be taken back, since the insurer has posted so much that less would have been received. */
export function isPostedFrom(list: Standing, { rupiah, returned }: ReceiptOnListRow): boolean {
  const unposted = list.received_rupiah + list.offset_rupiah - list.posted_rupiah
  return returned === null && !isReceiptReturnable({ rupiah: BigInt(rupiah), isReturned: false }, unposted)
}

/**
 * @throws NotAllowedError without the permission, `RECEIVER_IS_NOT_RETURNER`, `PAYER_IS_NOT_RECEIVER`
 * @throws ConflictError `RECEIPT_RETURNED_ALREADY`, `RECEIPT_POSTED`
 */
export function assertMayReturnReceipt(actor: Actor, list: Standing, receipt: ReceiptOnListRow): void {
  if (!mayReceive(actor)) throw new NotAllowedError()
  if (receipt.recordedBy.id === actor.userId)
    throw new NotAllowedError(receiptReturnMessages.RECEIVER_IS_NOT_RETURNER())
  if (payersOf(list).includes(actor.userId)) throw new NotAllowedError(billingMessages.PAYER_IS_NOT_RECEIVER())
  if (receipt.returned !== null) throw new ConflictError(receiptReturnMessages.RECEIPT_RETURNED_ALREADY())
  if (isPostedFrom(list, receipt)) throw new ConflictError(receiptReturnMessages.RECEIPT_POSTED())
}

/** Accounts that recorded payments on a list, also those that came back. */
export function payersOf({ payments }: Pick<Standing, 'payments'>): readonly string[] {
  return payments.map(({ recordedBy }) => recordedBy.id)
}

type Maker = readonly [of: (list: Standing) => readonly (string | null)[], refusal: () => Message]

const DRAFTER = (list: Standing) => [list.drafted_by]
const RECEIVER: Maker = [payersOf, billingMessages.PAYER_IS_NOT_RECEIVER]

/** The steps before whose maker does not take this one, and what they hear. */
const MAKERS: Partial<Readonly<Record<ContributionListAction, readonly Maker[]>>> = {
  APPROVE: [
    [DRAFTER, billingMessages.DRAFTER_IS_NOT_LIST_APPROVER],
    [(list) => list.choosers, billingMessages.CHOOSER_IS_NOT_LIST_APPROVER],
  ],
  RECALL: [[(list) => [list.drafted_by, list.sent_by], billingMessages.MAKER_IS_NOT_RECALLER]],
  PAY: [
    [(list) => [list.approved_by], billingMessages.APPROVER_IS_NOT_PAYER],
    [DRAFTER, billingMessages.DRAFTER_IS_NOT_PAYER],
    [(list) => [list.billed_by], billingMessages.BILLER_IS_NOT_PAYER],
  ],
  RECEIVE: [RECEIVER],
  POST: [RECEIVER],
}

/** Why the actor has a hand in the list that keeps them from this step; null where they have none. */
function ownHand({ userId }: Actor, list: Standing, action: ContributionListAction): NotAllowedError | null {
  const own = MAKERS[action]?.find(([makersOf]) => makersOf(list).includes(userId))
  return own === undefined ? null : new NotAllowedError(own[1]())
}

/**
 * @throws NotAllowedError without the permission, `DRAFTER_IS_NOT_LIST_APPROVER`, `CHOOSER_IS_NOT_LIST_APPROVER`, `MAKER_IS_NOT_RECALLER`,
 *   `APPROVER_IS_NOT_PAYER`, `DRAFTER_IS_NOT_PAYER`, `BILLER_IS_NOT_PAYER`, `PAYER_IS_NOT_RECEIVER`
 * @throws ConflictError `CONTRIBUTION_LIST_STATE`
 */
export function assertMay(actor: Actor, list: Standing, action: ContributionListAction): void {
  if (!actor.permissions.has(NEEDED[action]) || !seesWhole(actor)) throw new NotAllowedError()
  if (!contributionListActions(list.state, moneyOf(list)).includes(action))
    throw new ConflictError(billingMessages.CONTRIBUTION_LIST_STATE())
  const refusal = ownHand(actor, list, action)
  if (refusal !== null) throw refusal
}

/** @throws NotAllowedError `APPROVER_IS_NOT_PAYER`, `DRAFTER_IS_NOT_PAYER`, `BILLER_IS_NOT_PAYER` */
export function assertHasNoHandInBill(actor: Actor, list: Standing): void {
  const refusal = ownHand(actor, list, 'PAY')
  if (refusal !== null) throw refusal
}

type AnsweredList = Pick<AnsweredListRow, 'state' | 'received_rupiah' | 'payers'>

/** Whether the viewer may bring the insurer's answer about a list of a decree of their own: it has received something, and they did not pay it. */
export function mayAnswer(actor: Actor, { state, received_rupiah: received, payers }: AnsweredList): boolean {
  return mayReceive(actor) && isAnswerable(state, received) && !payers.includes(actor.userId)
}

/** @throws NotAllowedError without the permission, `PAYER_IS_NOT_RECEIVER`; ConflictError `CONTRIBUTION_LIST_STATE` */
export function assertMayAnswer(actor: Actor, { state, received_rupiah: received, payers }: AnsweredList): void {
  if (!mayReceive(actor)) throw new NotAllowedError()
  if (!isAnswerable(state, received)) throw new ConflictError(billingMessages.CONTRIBUTION_LIST_STATE())
  if (payers.includes(actor.userId)) throw new NotAllowedError(billingMessages.PAYER_IS_NOT_RECEIVER())
}

function isAnswerable(state: ContributionListState, received: bigint): boolean {
  return contributionListActions(state, { open: 0n, unreceived: 0n, isReceived: received > 0n }).includes('POST')
}

/** Whoever may write down what the insurer received and answered. */
export function mayReceive(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_RECEIVE') && seesWhole(actor)
}

interface AnswerHands {
  readonly recorded_by: string
  /** Accounts that brought earlier answers which it contradicts. */
  readonly contradicted: readonly string[]
  readonly payers: readonly string[]
  readonly conflicts: number
  readonly contradictions: number
  readonly open_rows: number
}

/** Whether the viewer may decide what an answer says otherwise than an earlier one: whoever brought its file, brought what it contradicts or paid does not. */
export function maySettle(
  actor: Actor,
  { recorded_by: bringer, contradicted, payers, conflicts }: Omit<AnswerHands, 'contradictions' | 'open_rows'>,
): boolean {
  return mayReceive(actor) && conflicts > 0 && ![bringer, ...contradicted, ...payers].includes(actor.userId)
}

/** Whether something of an answer contradicts what is posted, and the viewer may say what becomes of it: decide it, or set it aside. */
export function mayEndContradictions(actor: Actor, answer: AnswerHands): boolean {
  return maySettle(actor, { ...answer, conflicts: answer.contradictions })
}

/** Whether the viewer may set rows aside that nobody can take over or decide: whoever paid does not, and whoever brought the file, or what it
 * contradicts, no contradiction. */
export function maySetAside(
  actor: Actor,
  { recorded_by: bringer, contradicted, payers, conflicts, contradictions, open_rows: open }: AnswerHands,
): boolean {
  const barred = [bringer, ...contradicted].includes(actor.userId) ? contradictions : conflicts
  return mayReceive(actor) && open > barred && !payers.includes(actor.userId)
}

/** A decree of another government is named by its copy, to whoever reads copies. */
export function mayNameDecrees(actor: Actor): boolean {
  return actor.permissions.has('DECREE_COPY_READ')
}
