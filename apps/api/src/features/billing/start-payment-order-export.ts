import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import type { ExportFormat } from '../files/public.ts'
import { mayReadLists } from './billing.policy.ts'
import type { PaymentOrderFilter } from './payment-order.queries.ts'

export interface PaymentOrderExport {
  readonly filter: PaymentOrderFilter
  readonly format: ExportFormat
}

/**
 * Asks for the payment orders of a filter as a file; whoever reads the list may take it along.
 *
 * @returns the job's id
 * @throws NotAllowedError
 */
export async function startPaymentOrderExport(
  tx: TenantTransaction,
  actor: Actor,
  { filter, format, idempotencyKey }: PaymentOrderExport & { readonly idempotencyKey: string },
): Promise<string> {
  if (!mayReadLists(actor)) throw new NotAllowedError()
  const request = { filter: { ...filter, states: [...filter.states] }, format }
  const { id } = await enqueueJob(tx, actor, { kind: 'PAYMENT_ORDER_EXPORT', params: { request }, idempotencyKey })
  return id
}
