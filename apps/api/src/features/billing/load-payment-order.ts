import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { batched } from '../../platform/batch.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { mayReadLists } from './billing.policy.ts'
import type { ContributionListRow } from './billing.queries.ts'
import { holdContributionList } from './load-contribution-list.ts'
import type { KnownList } from './move-contribution-list.ts'
import { findPaymentOrdersOf, type PaymentOrderRow } from './payment-order.queries.ts'
import {
  findOpenLinesOf,
  findPaymentOrderLines,
  type OpenLineRow,
  type PaymentOrderLineRow,
} from './payment-order-lines.queries.ts'

/** The orders of a list of the viewer's tenant; of several lists read together. */
export const loadPaymentOrders = batched<Context, string, readonly PaymentOrderRow[]>(async (context, listIds) => {
  if (!mayReadLists(context.actor)) return new Map()
  const rows = await context.read<PaymentOrderRow>(findPaymentOrdersOf(listIds))
  return Map.groupBy(rows, ({ list_id: list }) => list)
})

/** What orders ask of each budget line; of several orders read together. */
export const loadPaymentOrderLines = batched<Context, string, readonly PaymentOrderLineRow[]>(async (context, ids) => {
  if (!mayReadLists(context.actor)) return new Map()
  const rows = await context.read<PaymentOrderLineRow>(findPaymentOrderLines(ids, today().toString()))
  return Map.groupBy(rows, ({ order_id: order }) => order)
})

/** What each budget line of a list still owes of its bill. */
export const loadOpenLines = batched<Context, string, readonly OpenLineRow[]>(async (context, listIds) => {
  if (!mayReadLists(context.actor)) return new Map()
  const rows = await context.read<OpenLineRow>(findOpenLinesOf(listIds))
  return Map.groupBy(rows, ({ list_id: list }) => list)
})

/** An order of a list, as it was last read. */
export type KnownOrder = KnownList & { readonly orderId: string }

/**
 * An order with its list, which is held until the transaction ends: steps, requests and payments follow one another.
 *
 * @throws NotFoundError also to who may not read lists; ConflictError `CONTRIBUTION_LIST_CHANGED`
 */
export async function holdPaymentOrder(
  tx: TenantTransaction,
  actor: Actor,
  { listId, expectedVersion, orderId }: KnownOrder,
): Promise<{ readonly list: ContributionListRow; readonly order: PaymentOrderRow }> {
  const list = await holdContributionList(tx, actor, listId, expectedVersion)
  const order = (await tx.rows<PaymentOrderRow>(findPaymentOrdersOf([list.id]))).find(({ id }) => id === orderId)
  if (order === undefined) throw new NotFoundError()
  return { list, order }
}
