import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { InputOf } from '@payung/domain/input/check-input'
import { paymentOrderInput } from '@payung/domain/money/payment-order-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { billingMessages } from './billing.messages.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { holdContributionList } from './load-contribution-list.ts'
import type { KnownList } from './move-contribution-list.ts'
import { paymentOrderMessages } from './payment-order.messages.ts'
import { assertMayRequestOrder } from './payment-order.policy.ts'
import { insertPaymentOrder } from './payment-order.queries.ts'
import { findOpenLinesOf, type OpenLineRow } from './payment-order-lines.queries.ts'

/**
 * Requests the payment of a bill, whole or in part, by an SPP-LS with its amount for each budget line. What it asks for is neither paid nor requested by another way until it is refused or withdrawn.
 *
 * @throws NotFoundError; NotAllowedError also `APPROVER_IS_NOT_PAYER`, `DRAFTER_IS_NOT_PAYER`, `BILLER_IS_NOT_PAYER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CONTRIBUTION_LIST_STATE`, `CONTRIBUTION_LIST_CHANGED`, `PAYMENT_ORDER_OF_REGION`, `PAYMENT_ORDERS_TOO_MANY`
 * @throws ValidationError `AMOUNT_NOT_POSITIVE`, `ORDERED_BEYOND_BILL`, `ORDERED_BEYOND_LINE`, `ORDER_LINES_DIFFER`, `ORDER_LINE_UNKNOWN`, `SPP_NUMBER_INVALID`, `SPP_NUMBER_TAKEN`, `SPP_ON_INVALID`, `TEXT_HAS_NATIONAL_ID`
 */
export async function requestPaymentOrder(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownList & InputOf<ReturnType<typeof paymentOrderInput>>,
): Promise<string> {
  const list = await holdContributionList(tx, actor, input.listId, input.expectedVersion)
  const unorderedRupiah = assertMayRequestOrder(actor, list)
  await assertAnotherPerson(tx, [list.drafted_by, list.approved_by, list.billed_by])
  const open = await tx.rows<OpenLineRow>(findOpenLinesOf([list.id]))
  const lines = open.map(({ line_id: lineId, open_rupiah: openRupiah }) => ({ lineId, openRupiah }))
  const ground = { today: today().toString(), billedOn: list.billed_on ?? '', unorderedRupiah, lines }
  const messages = { ...billingMessages, ...paymentOrderMessages }
  const { amount, ...requested } = readInput(paymentOrderInput(ground), input, messages)
  await orRefusedByRule(() => tx.run(insertPaymentOrder(actor.tenantId, list.id, { ...requested, rupiah: amount })))
  await recordAudit(tx, actor, 'PAYMENT_ORDER_REQUESTED', {
    subject: { kind: 'contribution_list', id: list.id, version: list.version },
    details: { sppOn: requested.sppOn },
  })
  return list.id
}
