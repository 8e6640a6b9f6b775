import type { Rupiah } from './money.ts'

/**
 * Why a payment comes back: the bank returned it, for a wrong account or name (retur SP2D), or it was recorded wrongly and never made so. A document that was
 * recorded wrongly may be recorded anew; money that the bank returned is paid by another one.
 */
export const RETURN_REASONS = ['RETURNED_BY_BANK', 'RECORDED_WRONGLY'] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/**
 * Whether a payment of a list can come back, whoever records it: once, and not where the insurer has received so much that less would have been paid.
 *
 * @param unreceivedRupiah what was paid of the list, without what came back, and not received
 */
export function isReturnable(
  payment: { readonly rupiah: Rupiah; readonly isReturned: boolean },
  unreceivedRupiah: Rupiah,
): boolean {
  return !payment.isReturned && payment.rupiah <= unreceivedRupiah
}
