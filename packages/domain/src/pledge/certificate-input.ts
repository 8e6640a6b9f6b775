import * as z from 'zod/mini'
import { loggedReason, refusal, text } from '../input/input-parts.ts'

/** Why a certificate is refused or revoked. */
export const certificateReasonInput = z.object({ reason: loggedReason() })

/** What a region has seen when it confirms that the insurer has received a company's contributions: the insurer's paper, its system, or the bank's proof of the transfer to it. */
export const RECEIPT_EVIDENCE = ['INSURER_PAPER', 'INSURER_SYSTEM', 'TRANSFER_PROOF'] as const
export type ReceiptEvidence = (typeof RECEIPT_EVIDENCE)[number]

const REFERENCE_LENGTH = { min: 3, max: 80 }

export const receiptConfirmationInput = z.object({
  evidence: z.enum(RECEIPT_EVIDENCE),
  reference: text(REFERENCE_LENGTH, refusal('EVIDENCE_REFERENCE_INVALID')),
})
