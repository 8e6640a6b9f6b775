import type { Rupiah } from './money.ts'

/** Why a receipt of the insurer is taken back: it was recorded wrongly, or the insurer sent the money back. */
export const RECEIPT_RETURN_REASONS = ['RECORDED_WRONGLY', 'RETURNED_BY_INSURER'] as const
export type ReceiptReturnReason = (typeof RECEIPT_RETURN_REASONS)[number]

/**
 * Whether a receipt of a list can be taken back, whoever does it: once, and not where less would be received than the insurer has posted to people.
 *
 * @param unpostedRupiah what was received of the list, without what was taken back, and not posted
 */
export function isReceiptReturnable(
  receipt: { readonly rupiah: Rupiah; readonly isReturned: boolean },
  unpostedRupiah: Rupiah,
): boolean {
  return !receipt.isReturned && receipt.rupiah <= unpostedRupiah
}
