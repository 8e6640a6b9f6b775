import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { OutputOf } from '@payung/domain/input/check-input'
import { receiptReturnInput } from '@payung/domain/money/contribution-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { assertMayReturnReceipt, payersOf } from './billing.policy.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { holdContributionList } from './load-contribution-list.ts'
import type { KnownList } from './move-contribution-list.ts'
import { receiptReturnMessages } from './receipt-return.messages.ts'
import { insertReceiptReturn } from './receipts.queries.ts'

/**
 * Takes a receipt of the insurer back, whole: it was recorded wrongly, or the insurer sent the money back. The receipt stays in sight and counts no more. It is
 * taken back once, so that the same request sent twice has no effect.
 *
 * @throws NotFoundError; NotAllowedError also `RECEIVER_IS_NOT_RETURNER`, `PAYER_IS_NOT_RECEIVER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CONTRIBUTION_LIST_CHANGED`, `RECEIPT_RETURNED_ALREADY`, `RECEIPT_POSTED`, `RECEIPT_RETURNS_TOO_MANY`
 * @throws ValidationError `RECEIPT_RETURNED_ON_INVALID`, `REASON_MISSING`, `REASON_HAS_NUMBER`, `TEXT_HAS_NATIONAL_ID`
 */
export async function recordReceiptReturn(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownList & OutputOf<ReturnType<typeof receiptReturnInput>> & { readonly receiptId: string },
): Promise<string> {
  const list = await holdContributionList(tx, actor, input.listId, input.expectedVersion)
  const receipt = list.receipts.find(({ id }) => id === input.receiptId)
  if (receipt === undefined) throw new NotFoundError()
  assertMayReturnReceipt(actor, list, receipt)
  await assertAnotherPerson(tx, [receipt.recordedBy.id, ...payersOf(list)])
  const ground = { today: today().toString(), receivedOn: receipt.receivedOn }
  const returned = readInput(receiptReturnInput(ground), input, receiptReturnMessages)
  await orRefusedByRule(() => tx.run(insertReceiptReturn(actor, list.id, receipt, returned)))
  await recordAudit(tx, actor, 'CONTRIBUTION_RECEIPT_RETURNED', {
    subject: { kind: 'contribution_list', id: list.id, version: list.version },
    details: { returnedOn: returned.returnedOn, reason: returned.reason },
  })
  return list.id
}
