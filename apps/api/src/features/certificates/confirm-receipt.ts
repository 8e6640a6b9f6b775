import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { OutputOf } from '@payung/domain/input/check-input'
import { receiptConfirmationInput } from '@payung/domain/pledge/certificate-input'
import type { Actor } from '../../platform/actor.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { confirmReceipts } from './certificate-receipts.queries.ts'
import { orRefusedAsCertificate } from './certificate-refusal.ts'
import { certificateMessages } from './certificates.messages.ts'
import { assertMayConfirmReceipts } from './certificates.policy.ts'
import { getCertificate } from './load-certificate.ts'

/**
 * Confirms for the region that the insurer has received a list on which a certificate rests, with what was seen. What the company records for its own list proves
 * nothing by itself (decision 197).
 *
 * @returns the id of the pledge
 * @throws NotFoundError; NotAllowedError also `RECORDER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CERTIFICATE_STATE`; ValidationError `EVIDENCE_REFERENCE_INVALID`, `TEXT_HAS_NATIONAL_ID`
 */
export async function confirmCertificateReceipt(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly certificateId: string; readonly listId: string } & OutputOf<typeof receiptConfirmationInput>,
): Promise<string> {
  const certificate = await getCertificate(tx, actor, input.certificateId)
  assertMayConfirmReceipts(actor, certificate)
  const seen = readInput(receiptConfirmationInput, input, certificateMessages)
  await orRefusedAsCertificate(() => tx.rows(confirmReceipts(certificate.id, input.listId, seen)))
  await recordAudit(tx, actor, 'CERTIFICATE_RECEIPT_CONFIRMED', {
    subject: { kind: 'pledge', id: certificate.pledge_id },
    details: { certificateId: certificate.id, listId: input.listId, ...seen },
  })
  return certificate.pledge_id
}
