import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { OutputOf } from '@payung/domain/input/check-input'
import { paymentInput, paymentProofInput } from '@payung/domain/money/contribution-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { inputIssues, readInput } from '../../platform/read-input.ts'
import { type KeyedInput, keyedRequest } from '../../platform/request-key.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { billingMessages } from './billing.messages.ts'
import { assertMay, unorderedOf } from './billing.policy.ts'
import { insertContributionPayment, insertPaymentProof } from './billing.queries.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { isDoneBefore } from './earlier-request.ts'
import { holdContributionList } from './load-contribution-list.ts'
import type { KnownList } from './move-contribution-list.ts'
import { needsProof, type ProofGiven } from './needs-proof.ts'
import { paymentProofMessages } from './payment-proofs.messages.ts'

/**
 * Records what was paid on the insurer's bill, whole or in part, with the number of its proof. A company with a pledge brings the bank's paper too, and one paper
 * proves one payment.
 *
 * @throws NotFoundError; NotAllowedError also `APPROVER_IS_NOT_PAYER`, `DRAFTER_IS_NOT_PAYER`, `BILLER_IS_NOT_PAYER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CONTRIBUTION_LIST_STATE`, `CONTRIBUTION_LIST_CHANGED`, `IDEMPOTENCY_KEY_USED`, `IDEMPOTENCY_KEY_TOO_LONG`
 * @throws ValidationError `AMOUNT_NOT_POSITIVE`, `OVERPAID`, `PAID_ON_INVALID`, `PAYMENT_REFERENCE_INVALID`, `PAYMENT_KNOWN`,
 *   `PAYMENTS_TOO_MANY`, `PAID_PAST_ORDER`, `PROOF_MISSING`, `PROOF_KNOWN`, `PAID_CODE_MISSING`, `PAID_TO_OTHER_CODE`, `DOCUMENT_TYPE`, `TEXT_HAS_NATIONAL_ID`
 */
export async function recordContributionPayment(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownList & OutputOf<ReturnType<typeof paymentInput>> & ProofGiven & KeyedInput,
): Promise<string> {
  const request = keyedRequest('recordContributionPayment', { ...input })
  if (await isDoneBefore(tx, actor, request)) return input.listId
  const list = await holdContributionList(tx, actor, input.listId, input.expectedVersion)
  assertMay(actor, list, 'PAY')
  await assertAnotherPerson(tx, [list.drafted_by, list.approved_by, list.billed_by])
  const ground = { today: today().toString(), openRupiah: unorderedOf(list) }
  const fileId = input.fileId ?? null
  const proof = inputIssues(
    paymentProofInput({ isNeeded: await needsProof(tx, actor), billingCode: list.billing_code }),
    { fileId, paidCode: input.paidCode },
    paymentProofMessages,
  )
  const { amount, ...payment } = readInput(paymentInput(ground), input, billingMessages, proof)
  if (fileId !== null) await assertOwnFiles(tx, actor, [fileId])
  await orRefusedByRule(() =>
    tx.run(insertContributionPayment(actor, list.id, { ...payment, rupiah: amount }, request)),
  )
  if (fileId !== null) await orRefusedByRule(() => tx.run(insertPaymentProof(actor, list.id, fileId)))
  await recordAudit(tx, actor, 'CONTRIBUTION_PAID', {
    subject: { kind: 'contribution_list', id: list.id, version: list.version },
    details: { paidOn: payment.paidOn },
  })
  return list.id
}
