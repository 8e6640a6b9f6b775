import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { OutputOf } from '@payung/domain/input/check-input'
import {
  paymentOrderIssueInput,
  paymentOrderPaidInput,
  paymentOrderRefusalInput,
} from '@payung/domain/money/payment-order-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { type ContributionListRow, insertContributionPayment } from './billing.queries.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { holdPaymentOrder, type KnownOrder } from './load-payment-order.ts'
import { paymentOrderMessages } from './payment-order.messages.ts'
import { assertMayMoveOrder } from './payment-order.policy.ts'
import {
  type PaymentOrderRow,
  issuePaymentOrder as writeIssue,
  refusePaymentOrder as writeRefusal,
  withdrawPaymentOrder as writeWithdrawal,
} from './payment-order.queries.ts'
import { findUnprovidedLines, type UnprovidedLineRow } from './payment-order-lines.queries.ts'
import { beyondProvision } from './payment-order-refusal.ts'

/**
 * Issues the SPM of a requested payment: the budget user (PA/KPA), never who requested it.
 *
 * @throws NotFoundError; NotAllowedError also `DRAFTER_IS_NOT_ISSUER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CONTRIBUTION_LIST_CHANGED`, `PAYMENT_ORDER_STATE`, `SPM_BEYOND_SPD` with each line, what is provided of it and what is asked
 * @throws ValidationError `SPM_NUMBER_INVALID`, `SPM_NUMBER_TAKEN`, `SPM_ON_INVALID`, `TEXT_HAS_NATIONAL_ID`
 */
export async function issuePaymentOrder(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownOrder & OutputOf<ReturnType<typeof paymentOrderIssueInput>>,
): Promise<string> {
  const { list, order } = await holdPaymentOrder(tx, actor, input)
  await assertAnotherPerson(tx, assertMayMoveOrder(actor, list, order, 'ISSUE'))
  const schema = paymentOrderIssueInput({ today: today().toString(), sppOn: order.spp_on })
  const { spmNumber, spmOn } = readInput(schema, input, paymentOrderMessages)
  const unprovided = await tx.rows<UnprovidedLineRow>(findUnprovidedLines(order.id, spmOn))
  if (unprovided.length > 0) throw new ConflictError(beyondProvision(unprovided))
  await orRefusedByRule(() => tx.run(writeIssue(order.id, spmNumber, spmOn)))
  return audited(tx, actor, list, 'PAYMENT_ORDER_ISSUED', { orderId: order.id, spmOn })
}

/**
 * Refuses an order with a reason: the budget user what was requested, or whoever records the SP2D what the treasury (BUD) sent back. What it took of the bill
 * comes free; corrected, the payment is requested anew.
 *
 * @throws NotFoundError; NotAllowedError also `DRAFTER_IS_NOT_ISSUER`, `ISSUER_IS_NOT_PAYER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CONTRIBUTION_LIST_CHANGED`, `PAYMENT_ORDER_STATE`
 * @throws ValidationError `REFUSED_ON_INVALID`, `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function refusePaymentOrder(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownOrder & OutputOf<ReturnType<typeof paymentOrderRefusalInput>>,
): Promise<string> {
  const { list, order } = await holdPaymentOrder(tx, actor, input)
  await assertAnotherPerson(tx, assertMayMoveOrder(actor, list, order, 'REFUSE'))
  const schema = paymentOrderRefusalInput({ today: today().toString(), since: lastPaperOn(order) })
  const { refusedOn, reason } = readInput(schema, input, paymentOrderMessages)
  await orRefusedByRule(() => tx.run(writeRefusal(order.id, refusedOn, reason)))
  return audited(tx, actor, list, 'PAYMENT_ORDER_REFUSED', { orderId: order.id, refusedOn })
}

/**
 * Records the SP2D of an order, which makes its payment: never who issued the SPM, nor who made the bill.
 *
 * @throws NotFoundError; NotAllowedError also `ISSUER_IS_NOT_PAYER`, `APPROVER_IS_NOT_PAYER`, `DRAFTER_IS_NOT_PAYER`, `BILLER_IS_NOT_PAYER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CONTRIBUTION_LIST_CHANGED`, `PAYMENT_ORDER_STATE`
 * @throws ValidationError `SP2D_NUMBER_INVALID`, `SP2D_NUMBER_TAKEN`, `SP2D_ON_INVALID`, `TEXT_HAS_NATIONAL_ID`
 */
export async function recordDisbursement(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownOrder & OutputOf<ReturnType<typeof paymentOrderPaidInput>>,
): Promise<string> {
  const { list, order } = await holdPaymentOrder(tx, actor, input)
  await assertAnotherPerson(tx, assertMayMoveOrder(actor, list, order, 'PAY'))
  const schema = paymentOrderPaidInput({ today: today().toString(), spmOn: lastPaperOn(order) })
  const { sp2dNumber, sp2dOn } = readInput(schema, input, paymentOrderMessages)
  const payment = { rupiah: order.rupiah, paidOn: sp2dOn, reference: sp2dNumber, orderId: order.id }
  await orRefusedByRule(() => tx.run(insertContributionPayment(actor, list.id, payment)), {
    fields: {
      contribution_payment_once: paymentOrderMessages.SP2D_NUMBER_TAKEN,
      contribution_paid_on: paymentOrderMessages.SP2D_ON_INVALID,
    },
  })
  return audited(tx, actor, list, 'CONTRIBUTION_PAID', { orderId: order.id, paidOn: sp2dOn })
}

/**
 * Withdraws a request before its SPM: whoever made it.
 *
 * @throws NotFoundError; NotAllowedError also `WITHDRAWN_BY_MAKER`; ConflictError `CONTRIBUTION_LIST_CHANGED`, `PAYMENT_ORDER_STATE`
 */
export async function withdrawPaymentOrder(tx: TenantTransaction, actor: Actor, input: KnownOrder): Promise<string> {
  const { list, order } = await holdPaymentOrder(tx, actor, input)
  assertMayMoveOrder(actor, list, order, 'WITHDRAW')
  await orRefusedByRule(() => tx.run(writeWithdrawal(order.id)))
  return audited(tx, actor, list, 'PAYMENT_ORDER_WITHDRAWN', { orderId: order.id })
}

const lastPaperOn = ({ spp_on: sppOn, spm_on: spmOn }: PaymentOrderRow) => spmOn ?? sppOn

async function audited(
  tx: TenantTransaction,
  actor: Actor,
  { id, version }: ContributionListRow,
  action: string,
  details: Readonly<Record<string, string>>,
): Promise<string> {
  await recordAudit(tx, actor, action, { subject: { kind: 'contribution_list', id, version }, details })
  return id
}
