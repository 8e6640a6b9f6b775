import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { OutputOf } from '@payung/domain/input/check-input'
import { receiptInput } from '@payung/domain/money/contribution-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { readInput } from '../../platform/read-input.ts'
import { type KeyedInput, keyedRequest } from '../../platform/request-key.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { billingMessages } from './billing.messages.ts'
import { assertMay, payersOf } from './billing.policy.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { isDoneBefore } from './earlier-request.ts'
import { holdContributionList } from './load-contribution-list.ts'
import type { KnownList } from './move-contribution-list.ts'
import { insertContributionReceipt } from './receipts.queries.ts'

/**
 * Records what the insurer says it has received of a paid list: a fact apart from what was paid, by another person than who paid.
 *
 * @throws NotFoundError; NotAllowedError also `PAYER_IS_NOT_RECEIVER`, `MAY_BE_ONE_PERSON`; ConflictError `CONTRIBUTION_LIST_STATE`, `CONTRIBUTION_LIST_CHANGED`, `IDEMPOTENCY_KEY_USED`
 * @throws ValidationError `AMOUNT_NOT_POSITIVE`, `RECEIVED_MORE_THAN_PAID`, `RECEIVED_ON_INVALID`, `RECEIPT_REFERENCE_INVALID`, `RECEIPT_KNOWN`, `RECEIPTS_TOO_MANY`, `TEXT_HAS_NATIONAL_ID`
 */
export async function recordContributionReceipt(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownList & OutputOf<ReturnType<typeof receiptInput>> & KeyedInput,
): Promise<string> {
  const request = keyedRequest('recordContributionReceipt', { ...input })
  if (await isDoneBefore(tx, actor, request)) return input.listId
  const list = await holdContributionList(tx, actor, input.listId, input.expectedVersion)
  assertMay(actor, list, 'RECEIVE')
  await assertAnotherPerson(tx, payersOf(list))
  const ground = { today: today().toString(), unreceivedRupiah: list.paid_rupiah - list.received_rupiah }
  const { amount, ...receipt } = readInput(receiptInput(ground), input, billingMessages)
  await orRefusedByRule(() =>
    tx.run(insertContributionReceipt(actor, list.id, { ...receipt, rupiah: amount }, request)),
  )
  await recordAudit(tx, actor, 'CONTRIBUTION_RECEIVED', {
    subject: { kind: 'contribution_list', id: list.id, version: list.version },
    details: { receivedOn: receipt.receivedOn },
  })
  return list.id
}
