import { Prisma } from '@payung/database/prisma'
import type { ContributionListState } from '@payung/domain/money/contribution-list'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { ReturnReason } from '@payung/domain/money/payment-return'
import type { ReceiptReturnReason } from '@payung/domain/money/receipt-return'
import type { ProtectionState } from '@payung/domain/protection/month-state'
import type { PageRequest } from '../../platform/page-request.ts'
import type { KeyedRequest } from '../../platform/request-key.ts'
import type { PayerRow } from '../funding/public.ts'
import { ORDER_NEEDS } from './payment-order.queries.ts'

export interface ListMonthRow {
  readonly month: string
  readonly people: number
  /** Digits: a JSON number would not hold every amount. */
  readonly perPersonRupiah: string
  /** What this payer pays of it, as its shares were signed, rather than its tariff. */
  readonly isShare?: true
}

export interface PaymentOnListRow {
  readonly id: string
  /** Digits, as above. */
  readonly rupiah: string
  readonly paidOn: string
  readonly reference: string
  /** The bank's proof; null where only its number was written down. */
  readonly proofFileId: string | null
  readonly recordedBy: { readonly id: string; readonly name: string | null; readonly email: string | null }
  /** As PostgreSQL writes an instant in JSON. */
  readonly recordedAt: string
  /** How it came back; null for a payment that stands. */
  readonly returned: {
    readonly on: string
    readonly reason: ReturnReason
    readonly documentNumber: string | null
    readonly note: string
    readonly recordedBy: PaymentOnListRow['recordedBy']
  } | null
}

export interface ReceiptOnListRow {
  readonly id: string
  /** Digits, as above. */
  readonly rupiah: string
  readonly receivedOn: string
  readonly reference: string
  readonly recordedBy: PaymentOnListRow['recordedBy']
  readonly recordedAt: string
  /** How it was taken back; null for a receipt that stands. */
  readonly returned: {
    readonly on: string
    readonly reason: ReceiptReturnReason
    readonly note: string
    readonly recordedBy: PaymentOnListRow['recordedBy']
  } | null
}

export interface ContributionListRow {
  readonly id: string
  readonly decree_id: string
  /** Whose decree it is; another's where my tenant pays a share of it. */
  readonly decree_tenant_id: string
  /** Kept for a party outside, or for the worker, who has no name here. */
  readonly is_outside: boolean
  readonly payer_name: string | null
  /** Out of which kind of purse; null for that of its decree. */
  readonly funding_source: FundingSource | null
  readonly from_month: string
  readonly until_month: string
  readonly state: ContributionListState
  readonly months: readonly ListMonthRow[]
  readonly people: number
  readonly person_months: number
  readonly total_rupiah: bigint
  /** What of it is offset by earlier credits: the insurer bills that much less. */
  readonly offset_rupiah: bigint
  readonly drafted_by: string
  readonly drafted_at: Date
  readonly drafted_by_name: string | null
  readonly drafted_by_email: string | null
  /** Accounts that chose the budget lines that its approval commits; none once it is approved. */
  readonly choosers: readonly string[]
  readonly approved_by: string | null
  readonly billed_by: string | null
  readonly approved_at: Date | null
  readonly approved_by_name: string | null
  readonly approved_by_email: string | null
  readonly sent_on: string | null
  readonly sent_by: string | null
  readonly recall_reason: string | null
  readonly billing_code: string | null
  readonly billed_rupiah: bigint | null
  readonly due_on: string | null
  readonly billed_on: string | null
  readonly difference_reason: string | null
  readonly paid_rupiah: bigint
  /** What is on its way by payment orders, and not paid yet. */
  readonly ordered_rupiah: bigint
  readonly payments: readonly PaymentOnListRow[]
  readonly received_rupiah: bigint
  readonly receipts: readonly ReceiptOnListRow[]
  /** What of it the insurer has posted to people. */
  readonly posted_rupiah: bigint
  /** People to whom the insurer has posted, whom it has rejected, and rows of its answers that nobody has taken over. */
  readonly posted_people: number
  readonly rejected_people: number
  readonly open_rows: number
  readonly version: number
  /** As it stood on an earlier day: nothing can be done with it. */
  readonly is_past?: true
}

/** What is on its way by payment orders, and not paid yet, of a list `c`. */
export const ORDERED = Prisma.sql`(select coalesce(sum(o.rupiah), 0) from payment_order o where o.list_id = c.id and o.state in ('REQUESTED', 'ISSUED'))`

const COLUMNS = Prisma.sql`c.id, c.decree_id, c.decree_tenant_id, c.is_outside, c.payer_name, c.funding_source, c.from_month::text, c.until_month::text, c.state, c.months, c.people, c.person_months, c.total_rupiah, c.offset_rupiah, c.drafted_by,
  c.drafted_at, w.name as drafted_by_name, w.email as drafted_by_email, c.approved_by, c.approved_at, c.billed_by, a.name as approved_by_name, a.email as approved_by_email,
  c.sent_on::text, c.sent_by, c.recall_reason, c.billing_code, c.billed_rupiah, c.due_on::text, c.billed_on::text, c.difference_reason, c.version, coalesce(p.rupiah, 0)::bigint as paid_rupiah,
  coalesce(p.payments, '[]') as payments, coalesce(r.rupiah, 0)::bigint as received_rupiah, coalesce(r.receipts, '[]') as receipts,
  k.posted_people, k.rejected_people, k.posted_rupiah, k.open_rows,
  ${ORDERED}::bigint as ordered_rupiah,
  array(select distinct m.chosen_by from budget_commitment m where m.list_id = c.id and m.state = 'CHOSEN') as choosers
  from contribution_list c left join app_user w on w.id = c.drafted_by left join app_user a on a.id = c.approved_by
  left join lateral (
    select sum(y.rupiah) filter (where b.id is null) as rupiah, jsonb_agg(jsonb_build_object('id', y.id, 'rupiah', y.rupiah::text, 'paidOn', y.paid_on, 'reference', y.reference,
      'proofFileId', (select f.file_id from contribution_payment_proof f where f.payment_id = y.id),
      'recordedAt', y.recorded_at, 'recordedBy', jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email), 'returned', case when b.id is not null then
        jsonb_build_object('on', b.returned_on, 'reason', b.reason, 'documentNumber', b.document_number, 'note', b.note,
          'recordedBy', jsonb_build_object('id', v.id, 'name', v.name, 'email', v.email)) end) order by y.paid_on, y.id) as payments
    from contribution_payment y left join app_user u on u.id = y.recorded_by
      left join contribution_payment_return b on b.payment_id = y.id left join app_user v on v.id = b.recorded_by where y.list_id = c.id
  ) p on true
  left join lateral (
    select sum(y.rupiah) filter (where b.id is null) as rupiah, jsonb_agg(jsonb_build_object('id', y.id, 'rupiah', y.rupiah::text, 'receivedOn', y.received_on, 'reference', y.reference,
      'recordedAt', y.recorded_at, 'recordedBy', jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email), 'returned', case when b.id is not null then
        jsonb_build_object('on', b.returned_on, 'reason', b.reason, 'note', b.note,
          'recordedBy', jsonb_build_object('id', v.id, 'name', v.name, 'email', v.email)) end) order by y.received_on, y.id) as receipts
    from contribution_receipt y left join app_user u on u.id = y.recorded_by
      left join contribution_receipt_return b on b.receipt_id = y.id left join app_user v on v.id = b.recorded_by where y.list_id = c.id
  ) r on true
  cross join lateral app.posted_of_list(c.id) k`

/** The newest first. */
export function listContributionLists(
  filter: ContributionListFilter,
  { limit, direction, cursor }: PageRequest,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and c.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} where ${conditions(filter)} ${beyond} order by c.id ${Prisma.raw(forward ? 'desc' : 'asc')}
    limit ${Prisma.raw(String(limit))}`
}

export function countContributionLists(filter: ContributionListFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from contribution_list c where ${conditions(filter)}`
}

/**
 * What a list waits for that the viewer has no hand in yet: a second person’s approval, the money, which an SP2D may bring, its arrival at the insurer. A late
 * bill waits for everybody who does not pay it, too.
 */
export const LIST_NEEDS = ['APPROVE', 'PAY', 'LATE', 'RECEIVE'] as const
export type ListNeed = (typeof LIST_NEEDS)[number]

export interface ContributionListFilter {
  readonly states: readonly ContributionListState[]
  readonly needs: ListNeed | null
}

/** What was paid of a list `c` and did not come back. */
export const PAID = Prisma.sql`(select coalesce(sum(y.rupiah), 0) from contribution_payment y where y.list_id = c.id
  and not exists (select from contribution_payment_return b where b.payment_id = y.id))`

/** What the insurer has received of a list `c` and nobody has taken back. */
export const RECEIVED = Prisma.sql`(select coalesce(sum(r.rupiah), 0) from contribution_receipt r where r.list_id = c.id
  and not exists (select from contribution_receipt_return b where b.receipt_id = r.id))`

/** As `contributionListActions`, `paymentOrderActionsOf` and the makers of each step have it (`billing.policy.ts`). */
export const NEEDS: Readonly<Record<ListNeed, Prisma.Sql>> = {
  APPROVE: Prisma.sql`c.state = 'DRAFT' and c.drafted_by <> app.user_id()
    and not exists (select from budget_commitment m where m.list_id = c.id and m.state = 'CHOSEN' and m.chosen_by = app.user_id())
    and not app.may_be_a_maker(c.drafted_by || array(select m.chosen_by from budget_commitment m where m.list_id = c.id and m.state = 'CHOSEN'), app.tenant_id())`,
  PAY: Prisma.sql`c.state = 'BILLED' and app.user_id() not in (c.drafted_by, c.approved_by, c.billed_by)
    and (${PAID} + ${ORDERED} < c.billed_rupiah or exists (select from payment_order o where o.list_id = c.id and ${ORDER_NEEDS.PAY}))`,
  LATE: Prisma.sql`c.state = 'BILLED' and c.tenant_id = app.tenant_id() and c.due_on < app.today() and ${PAID} < c.billed_rupiah`,
  RECEIVE: Prisma.sql`c.state = 'BILLED' and not exists (select from contribution_payment y where y.list_id = c.id and y.recorded_by = app.user_id())
    and ${RECEIVED} < ${PAID}`,
}

/** One row: how many lists of the viewer’s government wait for each step that the viewer may have no hand in yet. */
export function countListQueues(): Prisma.Sql {
  return Prisma.sql`select count(*) filter (where ${NEEDS.APPROVE})::int as lists_to_approve, count(*) filter (where ${NEEDS.PAY})::int as lists_to_pay,
    count(*) filter (where ${NEEDS.LATE})::int as lists_late,
    count(*) filter (where ${NEEDS.RECEIVE})::int as lists_to_receive, (select count(*)::int from payment_order o where ${ORDER_NEEDS.ISSUE}) as orders_to_issue
    from contribution_list c where c.state in ('DRAFT', 'BILLED')`
}

function conditions({ states, needs }: ContributionListFilter): Prisma.Sql {
  return needs === null ? inStates(states) : Prisma.sql`${inStates(states)} and ${NEEDS[needs]}`
}

function inStates(states: readonly ContributionListState[]): Prisma.Sql {
  return states.length === 0
    ? Prisma.sql`(c.state <> 'DISCARDED' or c.recalled_by is not null)`
    : Prisma.sql`c.state = any(${[...states]})`
}

export function findContributionLists(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where c.id = any(${[...ids]}::uuid[])`
}

/** Held until the transaction ends, so that two steps follow one another. */
export function lockContributionList(id: string): Prisma.Sql {
  return Prisma.sql`select c.id, c.version from contribution_list c where c.id = ${id}::uuid for update`
}

export interface MonthAmount {
  readonly month: string
  readonly rupiah: string
}

export function insertContributionList(
  decreeId: string,
  from: string,
  until: string,
  amounts: readonly MonthAmount[],
  /** For whom it is kept, where a party outside or the worker pays. */
  outside: { readonly payerName: string | null } | null = null,
): Prisma.Sql {
  return Prisma.sql`select app.draft_contribution_list(${decreeId}::uuid, ${from}::date, ${until}::date, ${JSON.stringify(amounts)}::jsonb,
    ${outside !== null}, ${outside?.payerName ?? null}) as id`
}

export function moveContributionList(id: string, state: 'APPROVED' | 'DISCARDED'): Prisma.Sql {
  return Prisma.sql`update contribution_list set state = ${state} where id = ${id}::uuid`
}

export function sendContributionList(id: string, sentOn: string): Prisma.Sql {
  return Prisma.sql`update contribution_list set state = 'SENT', sent_on = ${sentOn}::date where id = ${id}::uuid`
}

export function recallContributionList(id: string, reason: string): Prisma.Sql {
  return Prisma.sql`update contribution_list set state = 'DISCARDED', recall_reason = ${reason} where id = ${id}::uuid`
}

export interface InsurerBill {
  readonly billingCode: string
  readonly billedRupiah: bigint
  readonly billedOn: string
  readonly dueOn: string
  readonly differenceReason: string | null
}

export function billContributionList(id: string, bill: InsurerBill, request: KeyedRequest | null): Prisma.Sql {
  return Prisma.sql`update contribution_list set state = 'BILLED', billing_code = ${bill.billingCode}, billed_rupiah = ${bill.billedRupiah}::bigint,
    billed_on = ${bill.billedOn}::date, due_on = ${bill.dueOn}::date, difference_reason = ${bill.differenceReason},
    bill_key = ${request?.key ?? null}, bill_hash = ${request?.hash ?? null} where id = ${id}::uuid`
}

export interface PaymentMade {
  readonly rupiah: bigint
  readonly paidOn: string
  readonly reference: string
  /** Of the payment order whose SP2D it is. */
  readonly orderId?: string
}

export function insertContributionPayment(
  { tenantId, userId }: { readonly tenantId: string; readonly userId: string },
  listId: string,
  { rupiah, paidOn, reference, orderId }: PaymentMade,
  request: KeyedRequest | null = null,
): Prisma.Sql {
  return Prisma.sql`insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, recorded_by, order_id, request_key, request_hash)
    values (${listId}::uuid, ${tenantId}::uuid, ${rupiah}::bigint, ${paidOn}::date, ${reference}, ${userId}::uuid, ${orderId ?? null}::uuid,
      ${request?.key ?? null}, ${request?.hash ?? null})`
}

/** The bank's proof of the payment that the viewer has just recorded on a list. */
export function insertPaymentProof(
  { userId }: { readonly userId: string },
  listId: string,
  fileId: string,
): Prisma.Sql {
  return Prisma.sql`insert into contribution_payment_proof (payment_id, list_id, tenant_id, file_id) select y.id, y.list_id, y.tenant_id, ${fileId}::uuid
    from contribution_payment y where y.list_id = ${listId}::uuid and y.recorded_by = ${userId}::uuid order by y.id desc limit 1`
}

/** Whether the viewer's company has a pledge that was approved: then each of its payments has the bank's proof. */
export function findNeedsProof(): Prisma.Sql {
  return Prisma.sql`select exists (select from pledge p where p.tenant_id = app.tenant_id() and p.state in ('APPROVED', 'ENDED')) as needs`
}

export interface PaymentReturned {
  readonly returnedOn: string
  readonly reason: ReturnReason
  readonly documentNumber: string | null
  readonly note: string
}

export function insertPaymentReturn(
  { tenantId, userId }: { readonly tenantId: string; readonly userId: string },
  listId: string,
  payment: Pick<PaymentOnListRow, 'id' | 'rupiah'>,
  { returnedOn, reason, documentNumber, note }: PaymentReturned,
): Prisma.Sql {
  return Prisma.sql`insert into contribution_payment_return (payment_id, list_id, tenant_id, rupiah, returned_on, reason, document_number, note, recorded_by)
    values (${payment.id}::uuid, ${listId}::uuid, ${tenantId}::uuid, ${payment.rupiah}::bigint, ${returnedOn}::date, ${reason}, ${documentNumber}, ${note}, ${userId}::uuid)`
}

export interface ContributionMonthRow {
  readonly worker_id: string
  readonly month: string
  readonly state: ProtectionState
  readonly rupiah: bigint | null
  readonly decree_id: string
  readonly list_id: string | null
  readonly billing_code: string | null
  /** Payers who share the month and have not paid. */
  readonly unpaid: readonly PayerRow[]
  /** Everybody who pays the month. */
  readonly payers: readonly PayerRow[]
}

/** The months of some people, in their order. */
export function findContributionMonths(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select a.worker_id, m.month::text, m.state, m.rupiah, m.decree_id, m.list_id, m.billing_code, m.unpaid, m.payers
    from unnest(${[...workerIds]}::uuid[]) a(worker_id) cross join lateral app.contribution_months(a.worker_id) m
    order by 1, m.month, m.decree_id, m.line_no`
}

/** People reported dead on a list that is not wholly paid. */
export interface FamiliesWaitingRow {
  readonly list_id: string
  readonly families: number
  /** The last day on which the oldest of their months can be paid; null where nothing was ever paid for them before. */
  readonly pay_by: string | null
  readonly days_left: number | null
}

export function findFamiliesWaiting(listIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select list_id, families, pay_by::text, days_left from app.families_waiting(${[...listIds]}::uuid[])`
}

/** Months after a reported death on a list that is not billed yet. */
export interface ListedAfterDeathRow {
  readonly list_id: string
  readonly people: number
  readonly months: number
  readonly rupiah: bigint
  /** At most 20. */
  readonly worker_ids: readonly string[]
}

export function findListedAfterDeath(listIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select list_id, people, months, rupiah, worker_ids from app.listed_after_death(${[...listIds]}::uuid[])`
}

/** Whom a list that is not billed leaves out because they are reported dead. */
export interface LeftOutAfterDeathRow {
  readonly list_id: string
  readonly people: number
  readonly months: number
  /** At most 20. */
  readonly worker_ids: readonly string[]
}

export function findLeftOutAfterDeath(listIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select list_id, people, months, worker_ids from app.left_out_after_death(${[...listIds]}::uuid[])`
}

/** National holidays in the three months from the later of two days on: a due day lies within two. */
export function findHolidaysFrom(day: string, otherDay: string): Prisma.Sql {
  return Prisma.sql`select h.day::text as day from national_holiday h cross join greatest(${day}::date, ${otherDay}::date) later
    where h.day >= later and h.day < later + 92`
}
