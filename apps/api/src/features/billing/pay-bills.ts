import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { OutputOf } from '@payung/domain/input/check-input'
import { TRANSFER_BILLS_MAX, transferInput } from '@payung/domain/money/contribution-input'
import { dividePayment, type OpenBill } from '@payung/domain/money/divide-payment'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { type KeyedRequest, keyedRequest } from '../../platform/request-key.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { billingMessages } from './billing.messages.ts'
import { assertMay, mayDivideTransfer, mayReadLists, unorderedOf } from './billing.policy.ts'
import { type ContributionListRow, findContributionLists } from './billing.queries.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { isDoneBefore } from './earlier-request.ts'
import { paymentTransferMessages } from './payment-transfers.messages.ts'
import {
  findOpenBills,
  findTransfer,
  insertTransfer,
  lockOpenBills,
  type TransferRow,
} from './payment-transfers.queries.ts'

export type TransferInput = OutputOf<ReturnType<typeof transferInput>> & {
  /** Any open bill of the payer. */
  readonly listId: string
  /** The division as whoever records it has seen it. */
  readonly parts: readonly { readonly listId: string; readonly amount: bigint }[]
  readonly idempotencyKey: string
}

/**
 * Records one transfer that pays several bills of a payer: the one that is due first before the next, none beyond what is open on it. What no bill takes waits for the
 * next bill, under the same number, or was sent back.
 *
 * @returns the list that was named
 * @throws NotFoundError; NotAllowedError as `recordContributionPayment`
 * @throws ConflictError `CONTRIBUTION_LIST_STATE`, `TRANSFER_BILLS_CHANGED`, `TRANSFER_DIFFERS`, `REST_TO_MISSING`, `COMPANY_PAYS_EACH_BILL`, `IDEMPOTENCY_KEY_USED`, `IDEMPOTENCY_KEY_TOO_LONG`
 * @throws ValidationError `AMOUNT_NOT_POSITIVE`, `PAID_ON_INVALID`, `PAYMENT_REFERENCE_INVALID`, `PAYMENT_KNOWN`, `TEXT_HAS_NATIONAL_ID`
 */
export async function recordContributionTransfer(
  tx: TenantTransaction,
  actor: Actor,
  input: TransferInput,
): Promise<string> {
  const request = keyedRequest('recordContributionTransfer', { ...input }) as KeyedRequest
  if (await isDoneBefore(tx, actor, request)) return input.listId
  const bills = await holdOpenBills(tx, actor, input.listId)
  if (!mayDivideTransfer(actor)) throw new ConflictError(paymentTransferMessages.COMPANY_PAYS_EACH_BILL())
  for (const bill of bills) assertMay(actor, bill, 'PAY')
  await assertAnotherPerson(
    tx,
    bills.flatMap((bill) => [bill.drafted_by, bill.approved_by, bill.billed_by]),
  )
  const { amount, restTo, ...transfer } = readInput(
    transferInput({ today: today().toString() }),
    input,
    billingMessages,
  )
  const [earlier] = await tx.rows<TransferRow>(findTransfer(actor, input.listId, transfer.reference))
  const left = amount - (earlier?.used_rupiah ?? 0n)
  if (earlier !== undefined && (earlier.transfer_rupiah !== amount || earlier.is_closed || left <= 0n))
    throw new ConflictError(paymentTransferMessages.TRANSFER_DIFFERS())
  const { parts, restRupiah } = dividePayment(left, bills.map(openBillOf))
  if (!isSameDivision(parts, input.parts)) throw new ConflictError(paymentTransferMessages.TRANSFER_BILLS_CHANGED())
  if (restRupiah > 0n && restTo === null) throw new ConflictError(paymentTransferMessages.REST_TO_MISSING())
  const made = { ...transfer, transferRupiah: amount, restTo: restRupiah > 0n ? restTo : null, parts }
  await orRefusedByRule(() => tx.run(insertTransfer(actor, made, request)))
  for (const { id } of parts) {
    const version = bills.find((bill) => bill.id === id)?.version ?? 0
    await recordAudit(tx, actor, 'CONTRIBUTION_PAID', {
      subject: { kind: 'contribution_list', id, version },
      details: { paidOn: transfer.paidOn, parts: parts.length },
    })
  }
  return input.listId
}

/** @throws NotFoundError of a list that is not one's own, or has no open bill */
async function holdOpenBills(
  tx: TenantTransaction,
  actor: Actor,
  listId: string,
): Promise<readonly ContributionListRow[]> {
  if (!mayReadLists(actor)) throw new NotFoundError()
  const open = await tx.rows<{ id: string }>(findOpenBills(listId, TRANSFER_BILLS_MAX))
  const ids = open.map(({ id }) => id)
  if (!ids.includes(listId)) {
    const [list] = await tx.rows<ContributionListRow>(findContributionLists([listId]))
    if (list === undefined) throw new NotFoundError()
    assertMay(actor, list, 'PAY')
  }
  await tx.rows(lockOpenBills(ids))
  return tx.rows<ContributionListRow>(findContributionLists(ids))
}

export function openBillOf(list: ContributionListRow): OpenBill {
  const { id, due_on: dueOn, billed_on: billedOn } = list
  return { id, dueOn: dueOn ?? '', billedOn: billedOn ?? '', openRupiah: unorderedOf(list) }
}

function isSameDivision(
  parts: readonly { readonly id: string; readonly rupiah: bigint }[],
  seen: TransferInput['parts'],
): boolean {
  const amountOf = new Map(seen.map(({ listId, amount }) => [listId, amount]))
  return seen.length === parts.length && parts.every(({ id, rupiah }) => amountOf.get(id) === rupiah)
}
