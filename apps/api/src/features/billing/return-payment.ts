import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { OutputOf } from '@payung/domain/input/check-input'
import { paymentReturnInput } from '@payung/domain/money/contribution-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { assertMayReturn } from './billing.policy.ts'
import { insertPaymentReturn } from './billing.queries.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { holdContributionList } from './load-contribution-list.ts'
import type { KnownList } from './move-contribution-list.ts'
import { paymentReturnMessages } from './payment-return.messages.ts'

/**
 * Records that a payment came back whole: the bank returned it, or it was recorded wrongly. The payment stays in sight and counts no more. A payment comes back
 * once, so that the same return sent twice has no effect.
 *
 * @throws NotFoundError; NotAllowedError also `PAYER_IS_NOT_RETURNER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CONTRIBUTION_LIST_CHANGED`, `PAYMENT_RETURNED_ALREADY`, `PAYMENT_RECEIVED`, `RETURNS_TOO_MANY`
 * @throws ValidationError `RETURNED_ON_INVALID`, `RETURN_DOCUMENT_INVALID`, `REASON_MISSING`, `REASON_HAS_NUMBER`, `TEXT_HAS_NATIONAL_ID`
 */
export async function recordPaymentReturn(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownList & OutputOf<ReturnType<typeof paymentReturnInput>> & { readonly paymentId: string },
): Promise<string> {
  const list = await holdContributionList(tx, actor, input.listId, input.expectedVersion)
  const payment = list.payments.find(({ id }) => id === input.paymentId)
  if (payment === undefined) throw new NotFoundError()
  assertMayReturn(actor, list, payment)
  await assertAnotherPerson(tx, [payment.recordedBy.id])
  const ground = { today: today().toString(), paidOn: payment.paidOn }
  const returned = readInput(paymentReturnInput(ground), input, paymentReturnMessages)
  await orRefusedByRule(() => tx.run(insertPaymentReturn(actor, list.id, payment, returned)))
  await recordAudit(tx, actor, 'CONTRIBUTION_RETURNED', {
    subject: { kind: 'contribution_list', id: list.id, version: list.version },
    details: { returnedOn: returned.returnedOn, reason: returned.reason },
  })
  return list.id
}
