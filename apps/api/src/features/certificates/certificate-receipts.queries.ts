import { Prisma } from '@payung/database/prisma'
import type { ReceiptEvidence } from '@payung/domain/pledge/certificate-input'

/** A list that a certificate rests on, or would rest on: what its payer has recorded, and who else proves that the insurer has received it. */
export interface CertificateReceiptRow {
  readonly certificate_id: string
  readonly list_id: string
  readonly from_month: string
  readonly until_month: string
  readonly billing_code: string | null
  readonly billed_rupiah: bigint | null
  /** Numbers of the transfers and of the insurer's receipts, as the company wrote them down. */
  readonly payments: readonly string[]
  readonly receipts: readonly string[]
  /** The bank's proofs of the payments that stand. */
  readonly proofs: readonly string[]
  readonly received_on: string | null
  /** Whether an answer of the insurer posts it in full that somebody else than the company has brought. */
  readonly is_posted: boolean
  readonly is_proven: boolean
  /** Whether the viewer paid or recorded it, or also acts for the company: then another person confirms it. */
  readonly is_recorder: boolean
  readonly evidence: ReceiptEvidence | null
  readonly reference: string | null
  readonly confirmed_at: Date | null
  /** Named to their own government alone. */
  readonly confirmed_by_name: string | null
  readonly confirming_region: string | null
}

export function findCertificateReceipts(certificateIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select r.certificate_id, r.list_id, r.from_month::text as from_month, r.until_month::text as until_month, r.billing_code, r.billed_rupiah, r.payments,
    r.proofs, r.receipts, r.received_on::text as received_on, r.is_posted, r.is_proven, r.is_recorder, r.evidence, r.reference, r.confirmed_at, r.confirmed_by_name, r.confirming_region
    from app.receipts_of_certificates(${[...certificateIds]}::uuid[]) r`
}

export function confirmReceipts(
  certificateId: string,
  listId: string,
  { evidence, reference }: { readonly evidence: ReceiptEvidence; readonly reference: string },
): Prisma.Sql {
  return Prisma.sql`select app.confirm_receipts(${certificateId}::uuid, ${listId}::uuid, ${evidence}, ${reference})`
}
