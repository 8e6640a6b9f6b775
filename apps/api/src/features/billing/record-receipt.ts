import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { billingMessages } from './billing.messages.ts'
import { assertMay, payersOf } from './billing.policy.ts'
import type { ContributionListRow } from './billing.queries.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { holdContributionList } from './load-contribution-list.ts'
import type { KnownList } from './move-contribution-list.ts'
import { insertContributionReceipt, type ReceiptOfInsurer } from './receipts.queries.ts'

/**
 * Records what the insurer says it has received of a paid list: a fact apart from what was paid, by another person than who paid.
 *
 * @throws NotFoundError; NotAllowedError also `PAYER_IS_NOT_RECEIVER`, `MAY_BE_ONE_PERSON`; ConflictError `CONTRIBUTION_LIST_STATE`, `CONTRIBUTION_LIST_CHANGED`
 * @throws ValidationError `AMOUNT_NOT_POSITIVE`, `RECEIVED_MORE_THAN_PAID`, `RECEIVED_ON_INVALID`, `RECEIPT_REFERENCE_INVALID`, `RECEIPT_KNOWN`
 */
export async function recordContributionReceipt(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownList & ReceiptOfInsurer,
): Promise<string> {
  const list = await holdContributionList(tx, actor, input.listId, input.expectedVersion)
  assertMay(actor, list, 'RECEIVE')
  await assertAnotherPerson(tx, payersOf(list))
  const receipt = readReceipt(list, input)
  await orRefusedByRule(() => tx.run(insertContributionReceipt(actor, list.id, receipt)))
  await recordAudit(tx, actor, 'CONTRIBUTION_RECEIVED', {
    subject: { kind: 'contribution_list', id: list.id, version: list.version },
    details: { receivedOn: receipt.receivedOn },
  })
  return list.id
}

function readReceipt(list: ContributionListRow, input: ReceiptOfInsurer): ReceiptOfInsurer {
  const issues: ValidationIssue[] = []
  const reference = input.reference.trim()
  if (input.rupiah < 1n) issues.push(issueAbout(billingMessages.AMOUNT_NOT_POSITIVE(), 'amount'))
  if (input.rupiah > list.paid_rupiah - list.received_rupiah)
    issues.push(issueAbout(billingMessages.RECEIVED_MORE_THAN_PAID()))
  if (reference.length < 3 || reference.length > 80)
    issues.push(issueAbout(billingMessages.RECEIPT_REFERENCE_INVALID()))
  if (issues.length > 0) throw new ValidationError(issues)
  return { ...input, reference }
}
