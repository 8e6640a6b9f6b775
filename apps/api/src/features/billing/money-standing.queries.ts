import { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { ORDERED, PAID, RECEIVED } from './billing.queries.ts'

export interface MoneyStandingRow {
  readonly year: number
  /** Of the bills of this year, in whole rupiah: billed, paid, received by the insurer. */
  readonly billed: bigint
  readonly paid: bigint
  readonly received: bigint
  /** Of all bills: not paid, what of it is past its due day, how many bills that are, and what is on its way by payment orders. */
  readonly open: bigint
  readonly overdue: bigint
  readonly overdue_bills: number
  readonly open_bills: number
  readonly ordered: bigint
  /** Of all bills: paid and not received by the insurer, on how many bills, and since which day. */
  readonly in_transit: bigint
  readonly in_transit_bills: number
  readonly in_transit_since: string | null
  /** The first bills of both kinds: by due day, and by the day of their oldest payment. */
  readonly open_ids: readonly string[]
  readonly in_transit_ids: readonly string[]
  /** The first lists that have no bill yet, the oldest first. */
  readonly unbilled_ids: readonly string[]
}

/** How many bills of each kind a home names; the lists behind it have all of them. */
const BILLS_NAMED = 6

/** One row: how the bills of the viewer's own lists stand, without those of parties outside. A bill belongs to the year of its day. */
export function findMoneyStanding(): Prisma.Sql {
  return Prisma.sql`with bill as materialized (
    select c.id, c.due_on, extract(year from c.billed_on) = extract(year from app.today()) as is_of_year, c.billed_rupiah as billed, ${PAID} as paid,
      ${ORDERED} as ordered, ${RECEIVED} as received,
      (select min(y.paid_on) from contribution_payment y where y.list_id = c.id
        and not exists (select from contribution_payment_return b where b.payment_id = y.id)) as paid_since
    from contribution_list c where c.state = 'BILLED' and c.tenant_id = app.tenant_id() and not c.is_outside
  )
  select extract(year from app.today())::int as year,
    coalesce(sum(b.billed) filter (where b.is_of_year), 0)::bigint as billed, coalesce(sum(b.paid) filter (where b.is_of_year), 0)::bigint as paid,
    coalesce(sum(b.received) filter (where b.is_of_year), 0)::bigint as received,
    coalesce(sum(b.billed - b.paid), 0)::bigint as open, coalesce(sum(b.billed - b.paid) filter (where b.due_on < app.today()), 0)::bigint as overdue,
    count(*) filter (where b.paid < b.billed and b.due_on < app.today())::int as overdue_bills, count(*) filter (where b.paid < b.billed)::int as open_bills,
    coalesce(sum(b.ordered), 0)::bigint as ordered, coalesce(sum(b.paid - b.received), 0)::bigint as in_transit,
    count(*) filter (where b.received < b.paid)::int as in_transit_bills, min(b.paid_since) filter (where b.received < b.paid)::text as in_transit_since,
    array(select f.id from bill f where f.paid < f.billed order by f.due_on, f.id limit ${BILLS_NAMED}::int) as open_ids,
    array(select f.id from bill f where f.received < f.paid order by f.paid_since, f.id limit ${BILLS_NAMED}::int) as in_transit_ids,
    array(select c.id from contribution_list c where c.state in ('DRAFT', 'APPROVED', 'SENT') and c.tenant_id = app.tenant_id() and not c.is_outside
      order by c.id limit ${BILLS_NAMED}::int) as unbilled_ids
  from bill b`
}

/** A bill of another payer of a decree of one's own that is late, or whose money has not arrived. */
export interface PayerBehindRow {
  readonly list_id: string
  readonly decree_id: string
  /** Without a tenant: its list is kept here. */
  readonly is_outside: boolean
  readonly payer_tenant_id: string | null
  /** Null for a tenant, and for the worker. */
  readonly payer_name: string | null
  readonly funding_source: FundingSource | null
  readonly from_month: string
  readonly until_month: string
  readonly standing: 'NOT_PAID' | 'NOT_RECEIVED'
  readonly rupiah: bigint
  /** The due day, or the day of the oldest payment. */
  readonly since: string
}

export function findPayersBehind(): Prisma.Sql {
  return Prisma.sql`select list_id, decree_id, is_outside, payer_tenant_id, payer_name, funding_source, from_month::text, until_month::text, standing, rupiah, since::text
    from app.payers_behind()`
}
