import type { Rupiah } from '../money/money.ts'

/** What whoever issues a certificate has to have looked at before. */
export const CERTIFICATE_ATTENTION = ['NOTHING_PROVEN', 'RECEIPT_UNPROVEN'] as const

export type CertificateAttention = (typeof CERTIFICATE_ATTENTION)[number]

/** A contribution list on which a certificate would rest. */
export interface ReceiptToCheck {
  /** What the insurer billed; null where that is not known. */
  readonly rupiah: Rupiah | null
  /** Whether somebody else than the company proves that the insurer has received it. */
  readonly isProven: boolean
}

/** What of a certificate needs attention: it states what is proven alone, so a list that only the company has recorded is left out of it. */
export function certificateAttention(receipts: readonly ReceiptToCheck[]): ReadonlySet<CertificateAttention> {
  const isSo: Readonly<Record<CertificateAttention, boolean>> = {
    NOTHING_PROVEN: !receipts.some(({ isProven }) => isProven),
    RECEIPT_UNPROVEN: receipts.some(({ isProven }) => !isProven),
  }
  return new Set(CERTIFICATE_ATTENTION.filter((attention) => isSo[attention]))
}

/** What is proven to have been received, in whole rupiah, before the certificate rounds it down. */
export function provenRupiah(receipts: readonly ReceiptToCheck[]): Rupiah {
  return receipts.reduce((sum, { isProven, rupiah }) => sum + (isProven ? (rupiah ?? 0n) : 0n), 0n)
}
