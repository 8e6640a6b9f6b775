import type { Permission } from '@payung/domain/access/permission'
import { type PaymentOrderAction, paymentOrderActions } from '@payung/domain/money/payment-order-state'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { actionsOn, assertHasNoHandInBill, assertMay, mayReadLists, unorderedOf } from './billing.policy.ts'
import type { ContributionListRow } from './billing.queries.ts'
import { paymentOrderMessages } from './payment-order.messages.ts'
import type { PaymentOrderRow } from './payment-order.queries.ts'

/** Regions pay by SPP, SPM and SP2D; villages, companies and parties outside by transfer. */
function isPaidByOrder(
  { tenantKind }: Actor,
  { is_outside: isOutside }: Pick<ContributionListRow, 'is_outside'>,
): boolean {
  return !isOutside && (tenantKind === 'PROVINCE' || tenantKind === 'REGENCY' || tenantKind === 'CITY')
}

/** Whether the viewer may request the payment of what is left of a bill. */
export function mayRequestOrder(actor: Actor, list: ContributionListRow): boolean {
  return isPaidByOrder(actor, list) && actionsOn(actor, list).includes('PAY')
}

/**
 * @returns what of the bill is neither paid nor on its way, in whole rupiah
 * @throws NotAllowedError without the permission, `APPROVER_IS_NOT_PAYER`, `DRAFTER_IS_NOT_PAYER`, `BILLER_IS_NOT_PAYER`
 * @throws ConflictError `CONTRIBUTION_LIST_STATE`, `PAYMENT_ORDER_OF_REGION`
 */
export function assertMayRequestOrder(actor: Actor, list: ContributionListRow): bigint {
  assertMay(actor, list, 'PAY')
  if (!isPaidByOrder(actor, list)) throw new ConflictError(paymentOrderMessages.PAYMENT_ORDER_OF_REGION())
  return unorderedOf(list)
}

type Step = Pick<PaymentOrderRow, 'state' | 'drafted_by' | 'issued_by' | 'bill_makers'>

/** The budget user decides before the SPM, the treasurer records what the treasury did after it. */
function needed({ issued_by: issuer }: Step, action: PaymentOrderAction): Permission {
  return action === 'ISSUE' || (action === 'REFUSE' && issuer === null) ? 'CONTRIBUTION_APPROVE' : 'CONTRIBUTION_PAY'
}

/** What the viewer may do with an order now: no step of which they made what it decides about. */
export function paymentOrderActionsOf(actor: Actor, order: Step): readonly PaymentOrderAction[] {
  if (!mayReadLists(actor)) return []
  return paymentOrderActions(order.state).filter(
    (action) =>
      actor.permissions.has(needed(order, action)) &&
      ownStep(actor, order, action) === null &&
      !isMakerOfBill(actor, order),
  )
}

/** Whoever made the bill pays nothing of it; before the SPM nothing is paid. */
const isMakerOfBill = ({ userId }: Actor, order: Step) => order.state === 'ISSUED' && order.bill_makers.includes(userId)

function ownStep({ userId }: Actor, order: Step, action: PaymentOrderAction): NotAllowedError | null {
  if (action === 'WITHDRAW')
    return order.drafted_by === userId ? null : new NotAllowedError(paymentOrderMessages.WITHDRAWN_BY_MAKER())
  if (order.state === 'REQUESTED')
    return order.drafted_by === userId ? new NotAllowedError(paymentOrderMessages.DRAFTER_IS_NOT_ISSUER()) : null
  return order.issued_by === userId ? new NotAllowedError(paymentOrderMessages.ISSUER_IS_NOT_PAYER()) : null
}

/**
 * @returns the accounts whose work this step decides about
 * @throws NotAllowedError without the permission, `DRAFTER_IS_NOT_ISSUER`, `ISSUER_IS_NOT_PAYER`, `WITHDRAWN_BY_MAKER`, and after the SPM
 *   `APPROVER_IS_NOT_PAYER`, `DRAFTER_IS_NOT_PAYER`, `BILLER_IS_NOT_PAYER`
 * @throws ConflictError `PAYMENT_ORDER_STATE`
 */
export function assertMayMoveOrder(
  actor: Actor,
  list: ContributionListRow,
  order: Step,
  action: PaymentOrderAction,
): readonly string[] {
  if (!actor.permissions.has(needed(order, action)) || !mayReadLists(actor)) throw new NotAllowedError()
  if (!paymentOrderActions(order.state).includes(action))
    throw new ConflictError(paymentOrderMessages.PAYMENT_ORDER_STATE())
  const refusal = ownStep(actor, order, action)
  if (refusal !== null) throw refusal
  if (action === 'WITHDRAW') return []
  if (order.issued_by === null) return [order.drafted_by]
  assertHasNoHandInBill(actor, list)
  return [order.issued_by, ...order.bill_makers]
}
