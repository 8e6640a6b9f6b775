import { Prisma } from '@payung/database/prisma'
import type { PaymentOrderState } from '@payung/domain/money/payment-order-state'
import type { PageRequest } from '../../platform/page-request.ts'

export interface PaymentOrderRow {
  readonly id: string
  readonly list_id: string
  readonly rupiah: bigint
  readonly state: PaymentOrderState
  readonly spp_number: string
  readonly spp_on: string
  readonly drafted_by: string
  readonly drafted_by_name: string | null
  readonly drafted_by_email: string | null
  readonly drafted_at: Date
  readonly spm_number: string | null
  readonly spm_on: string | null
  readonly issued_by: string | null
  readonly issued_by_name: string | null
  readonly issued_by_email: string | null
  readonly issued_at: Date | null
  /** Of the payment that the SP2D is. */
  readonly sp2d_number: string | null
  readonly sp2d_on: string | null
  readonly paid_by: string | null
  readonly paid_by_name: string | null
  readonly paid_by_email: string | null
  readonly paid_at: Date | null
  readonly is_returned: boolean
  readonly refused_on: string | null
  readonly refusal_reason: string | null
  readonly refused_by: string | null
  readonly refused_by_name: string | null
  readonly refused_by_email: string | null
  readonly refused_at: Date | null
  readonly withdrawn_at: Date | null
  /** Accounts that drew up, approved or billed the list: none of them pays it. */
  readonly bill_makers: readonly string[]
  /** By when its bill is due. */
  readonly due_on: string | null
}

const COLUMNS = Prisma.sql`o.id, o.list_id, o.rupiah, o.state, o.spp_number, o.spp_on::text, o.drafted_by, d.name as drafted_by_name, d.email as drafted_by_email, o.drafted_at,
  o.spm_number, o.spm_on::text, o.issued_by, i.name as issued_by_name, i.email as issued_by_email, o.issued_at,
  p.reference as sp2d_number, p.paid_on::text as sp2d_on, p.recorded_by as paid_by, y.name as paid_by_name, y.email as paid_by_email, p.recorded_at as paid_at,
  exists (select from contribution_payment_return b where b.payment_id = p.id) as is_returned,
  o.refused_on::text, o.refusal_reason, o.refused_by, r.name as refused_by_name, r.email as refused_by_email, o.refused_at, o.withdrawn_at,
  array_remove(array[c.drafted_by, c.approved_by, c.billed_by], null) as bill_makers, c.due_on::text
  from payment_order o join contribution_list c on c.id = o.list_id left join contribution_payment p on p.order_id = o.id
    left join app_user d on d.id = o.drafted_by left join app_user i on i.id = o.issued_by left join app_user y on y.id = p.recorded_by
    left join app_user r on r.id = o.refused_by`

/** What an order waits for that the viewer has no hand in: its SPM, or its SP2D. */
export const PAYMENT_ORDER_NEEDS = ['ISSUE', 'PAY'] as const
export type PaymentOrderNeed = (typeof PAYMENT_ORDER_NEEDS)[number]

/** As `paymentOrderActionsOf` has it (`payment-order.policy.ts`), of an order `o` of a list `c`. */
export const ORDER_NEEDS: Readonly<Record<PaymentOrderNeed, Prisma.Sql>> = {
  ISSUE: Prisma.sql`o.state = 'REQUESTED' and o.drafted_by <> app.user_id()`,
  PAY: Prisma.sql`o.state = 'ISSUED' and o.issued_by <> app.user_id() and app.user_id() not in (c.drafted_by, c.approved_by, c.billed_by)`,
}

/** Which orders. */
export interface PaymentOrderFilter {
  readonly needs: PaymentOrderNeed | null
  readonly states: readonly PaymentOrderState[]
  /** First day of the month on the SPP. */
  readonly month: string | null
  /** On their way though their bill was due before this day. */
  readonly lateOn: string | null
  /** Of which a budget line is this agency's (SKPD), who pays. */
  readonly agencyId: string | null
  /** In the numbers of its papers and the insurer's code of the bill. */
  readonly search: string | null
}

const like = (search: string) => `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`

const FROM = Prisma.sql`from payment_order o join contribution_list c on c.id = o.list_id left join contribution_payment p on p.order_id = o.id`

function conditions({ needs, states, month, lateOn, agencyId, search }: PaymentOrderFilter): Prisma.Sql {
  const all = [
    ...(needs === null ? [] : [ORDER_NEEDS[needs]]),
    ...(states.length === 0 ? [] : [Prisma.sql`o.state = any(${[...states]})`]),
    ...(month === null ? [] : [Prisma.sql`date_trunc('month', o.spp_on)::date = ${month}::date`]),
    ...(lateOn === null ? [] : [Prisma.sql`o.state in ('REQUESTED', 'ISSUED') and c.due_on < ${lateOn}::date`]),
    ...(agencyId === null
      ? []
      : [
          Prisma.sql`exists (select from payment_order_line s join budget_line l on l.id = s.line_id where s.order_id = o.id and l.agency_id = ${agencyId}::uuid)`,
        ]),
    ...(search === null
      ? []
      : [Prisma.sql`concat_ws(' ', o.spp_number, o.spm_number, p.reference, c.billing_code) ilike ${like(search)}`]),
  ]
  return all.length === 0 ? Prisma.sql`true` : Prisma.join(all, ' and ')
}

/** The newest first. */
export function listPaymentOrders(filter: PaymentOrderFilter, page: PageRequest): Prisma.Sql {
  const forward = page.direction === 'FORWARD'
  const beyond =
    page.cursor === null ? Prisma.empty : Prisma.sql`and o.id ${Prisma.raw(forward ? '<' : '>')} ${page.cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} where ${conditions(filter)} ${beyond} order by o.id ${Prisma.raw(forward ? 'desc' : 'asc')}
    limit ${Prisma.raw(String(page.limit))}`
}

export interface PaymentOrderTotals {
  readonly total: number
  readonly rupiah: bigint
}

export function countPaymentOrders(filter: PaymentOrderFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total, coalesce(sum(o.rupiah), 0)::bigint as rupiah ${FROM} where ${conditions(filter)}`
}

export interface PaymentOrderStateCount {
  readonly state: PaymentOrderState
  readonly count: number
  readonly rupiah: bigint
}

export interface PayingAgencyRow {
  readonly id: string
  readonly name: string
}

/** Agencies (SKPD) of whose budget lines orders are paid. */
export function listPayingAgencies(): Prisma.Sql {
  return Prisma.sql`select y.id, y.name from agency y where exists (
    select from budget_line l join payment_order_line s on s.line_id = l.id where l.agency_id = y.id) order by y.name, y.id limit 200`
}

/** How many orders stand where, whatever state is chosen. */
export function countPaymentOrderStates(filter: PaymentOrderFilter): Prisma.Sql {
  return Prisma.sql`select o.state, count(*)::int as count, sum(o.rupiah)::bigint as rupiah ${FROM} where ${conditions({ ...filter, states: [] })} group by o.state order by o.state`
}

/** The orders of some lists, the oldest first. */
export function findPaymentOrdersOf(listIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where o.list_id = any(${[...listIds]}::uuid[]) order by o.id`
}

export interface RequestedPayment {
  readonly rupiah: bigint
  readonly sppNumber: string
  readonly sppOn: string
  /** Null: divided by what each line still owes. */
  readonly lines: readonly { readonly lineId: string; readonly amount: bigint }[] | null
}

export function insertPaymentOrder(tenantId: string, listId: string, requested: RequestedPayment): Prisma.Sql {
  const amounts = requested.lines?.map(({ lineId, amount }) => ({ line: lineId, rupiah: String(amount) })) ?? null
  return Prisma.sql`insert into payment_order (list_id, tenant_id, rupiah, spp_number, spp_on, line_amounts)
    values (${listId}::uuid, ${tenantId}::uuid, ${requested.rupiah}::bigint, ${requested.sppNumber}, ${requested.sppOn}::date,
      ${amounts === null ? null : JSON.stringify(amounts)}::jsonb)`
}

export function issuePaymentOrder(id: string, spmNumber: string, spmOn: string): Prisma.Sql {
  return Prisma.sql`update payment_order set state = 'ISSUED', spm_number = ${spmNumber}, spm_on = ${spmOn}::date where id = ${id}::uuid`
}

export function refusePaymentOrder(id: string, refusedOn: string, reason: string): Prisma.Sql {
  return Prisma.sql`update payment_order set state = 'REFUSED', refused_on = ${refusedOn}::date, refusal_reason = ${reason} where id = ${id}::uuid`
}

export function withdrawPaymentOrder(id: string): Prisma.Sql {
  return Prisma.sql`update payment_order set state = 'WITHDRAWN' where id = ${id}::uuid`
}

/** An order as a row of an export. */
export interface ExportedOrderRow {
  readonly spp_number: string
  readonly spp_on: string
  readonly state: PaymentOrderState
  readonly spm_number: string | null
  readonly spm_on: string | null
  readonly sp2d_number: string | null
  readonly sp2d_on: string | null
  readonly refused_on: string | null
  readonly billing_code: string | null
  readonly due_on: string | null
  readonly from_month: string
  readonly last_month: string
  /** Of its budget lines, each once. */
  readonly agencies: string
  readonly lines: string
  readonly rupiah: bigint
}

/** All of them, the newest first. */
export function exportPaymentOrders(filter: PaymentOrderFilter): Prisma.Sql {
  return Prisma.sql`select o.spp_number, o.spp_on::text, o.state, o.spm_number, o.spm_on::text, p.reference as sp2d_number, p.paid_on::text as sp2d_on, o.refused_on::text,
      c.billing_code, c.due_on::text, c.from_month::text, (c.until_month - interval '1 month')::date::text as last_month,
      coalesce(x.agencies, '') as agencies, coalesce(x.lines, '') as lines, o.rupiah
    ${FROM} left join lateral (
      select string_agg(distinct y.name, '; ') as agencies, string_agg(concat_ws(' ', l.sub_activity, l.account_code, s.rupiah), '; ' order by l.programme desc, l.id) as lines
      from payment_order_line s join budget_line l on l.id = s.line_id join agency y on y.id = l.agency_id where s.order_id = o.id
    ) x on true where ${conditions(filter)} order by o.id desc`
}
