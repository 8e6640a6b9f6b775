import { unorderedRupiah } from '@payung/domain/money/payment-order-state'
import type { ContributionListDetail } from './billing.query.ts'

/** What of the bill is neither paid nor on its way by payment orders: as much can be paid or requested. */
export function unorderedOf({
  billed,
  paid,
  ordered,
}: Pick<ContributionListDetail, 'billed' | 'paid' | 'ordered'>): bigint {
  return unorderedRupiah({
    billed: billed === null ? null : BigInt(billed),
    paid: BigInt(paid),
    ordered: BigInt(ordered),
  })
}
