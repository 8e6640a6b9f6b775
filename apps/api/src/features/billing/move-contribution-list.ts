import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { OutputOf } from '@payung/domain/input/check-input'
import { billInput, recallListInput, sendListInput } from '@payung/domain/money/contribution-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { readInput } from '../../platform/read-input.ts'
import { type KeyedInput, keyedRequest } from '../../platform/request-key.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { billingMessages } from './billing.messages.ts'
import { assertMay } from './billing.policy.ts'
import {
  billContributionList,
  type ContributionListRow,
  moveContributionList,
  sendContributionList,
  recallContributionList as writeRecall,
} from './billing.queries.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { isDoneBefore } from './earlier-request.ts'
import { holdContributionList } from './load-contribution-list.ts'

/** A list as it was last read. */
export interface KnownList {
  readonly listId: string
  readonly expectedVersion: number
}

/**
 * Approves a list: another person than drew it up or chose its budget lines.
 *
 * @throws NotFoundError; NotAllowedError also `DRAFTER_IS_NOT_LIST_APPROVER`, `CHOOSER_IS_NOT_LIST_APPROVER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CONTRIBUTION_LIST_CHANGED`, `CONTRIBUTION_LIST_STATE`, `CONTRIBUTION_LIST_OUTDATED`
 */
export async function approveContributionList(tx: TenantTransaction, actor: Actor, input: KnownList): Promise<string> {
  const list = await holdContributionList(tx, actor, input.listId, input.expectedVersion)
  assertMay(actor, list, 'APPROVE')
  await assertAnotherPerson(tx, [list.drafted_by, ...list.choosers])
  await orRefusedByRule(() => tx.run(moveContributionList(list.id, 'APPROVED')))
  return audited(tx, actor, list, 'CONTRIBUTION_LIST_APPROVED')
}

/** Sets a list aside that was not sent: its months are free again. @throws as {@link approveContributionList}, but whoever drafts may */
export async function discardContributionList(tx: TenantTransaction, actor: Actor, input: KnownList): Promise<string> {
  const list = await holdContributionList(tx, actor, input.listId, input.expectedVersion)
  assertMay(actor, list, 'DISCARD')
  await orRefusedByRule(() => tx.run(moveContributionList(list.id, 'DISCARDED')))
  return audited(tx, actor, list, 'CONTRIBUTION_LIST_DISCARDED')
}

/** Writes down that a list went to the insurer. @throws as {@link approveContributionList}; ValidationError `SENT_ON_INVALID` */
export async function markContributionListSent(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownList & { readonly sentOn: string },
): Promise<string> {
  const list = await holdContributionList(tx, actor, input.listId, input.expectedVersion)
  assertMay(actor, list, 'SEND')
  const { sentOn } = readInput(sendListInput({ today: today().toString() }), input, billingMessages)
  await orRefusedByRule(() => tx.run(sendContributionList(list.id, sentOn)))
  return audited(tx, actor, list, 'CONTRIBUTION_LIST_SENT')
}

/**
 * Calls back a list that was sent and not billed: neither who drew it up nor who sent it. Its months are free again.
 *
 * @throws as {@link approveContributionList}, but `MAKER_IS_NOT_RECALLER`; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function recallContributionList(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownList & { readonly reason: string },
): Promise<string> {
  const list = await holdContributionList(tx, actor, input.listId, input.expectedVersion)
  assertMay(actor, list, 'RECALL')
  await assertAnotherPerson(tx, list.sent_by === null ? [list.drafted_by] : [list.drafted_by, list.sent_by])
  const { reason } = readInput(recallListInput, input, billingMessages)
  await orRefusedByRule(() => tx.run(writeRecall(list.id, reason)))
  return audited(tx, actor, list, 'CONTRIBUTION_LIST_RECALLED')
}

/**
 * Writes down the bill that the insurer made of a list: its code, its amount, its day and the day on which it is due.
 *
 * @throws as {@link approveContributionList}; ConflictError `IDEMPOTENCY_KEY_USED`
 * @throws ValidationError `BILLED_ON_INVALID`, `BILLING_CODE_INVALID`, `BILLING_CODE_TAKEN`, `AMOUNT_NOT_POSITIVE`, `DIFFERENCE_UNEXPLAINED`,
 *   `TEXT_HAS_NATIONAL_ID`
 */
export async function recordInsurerBill(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownList & OutputOf<ReturnType<typeof billInput>> & KeyedInput,
): Promise<string> {
  const request = keyedRequest('recordInsurerBill', { ...input })
  if (await isDoneBefore(tx, actor, request)) return input.listId
  const list = await holdContributionList(tx, actor, input.listId, input.expectedVersion)
  assertMay(actor, list, 'BILL')
  const dueRupiah = list.total_rupiah - list.offset_rupiah
  const ground = { today: today().toString(), totalRupiah: dueRupiah }
  const { amount, ...bill } = readInput(billInput(ground), input, billingMessages)
  await orRefusedByRule(() => tx.run(billContributionList(list.id, { ...bill, billedRupiah: amount }, request)))
  return audited(tx, actor, list, 'CONTRIBUTION_BILL_RECORDED', { differs: amount !== dueRupiah })
}

async function audited(
  tx: TenantTransaction,
  actor: Actor,
  { id, version }: ContributionListRow,
  action: string,
  details: Readonly<Record<string, boolean>> = {},
): Promise<string> {
  await recordAudit(tx, actor, action, { subject: { kind: 'contribution_list', id, version: version + 1 }, details })
  return id
}
