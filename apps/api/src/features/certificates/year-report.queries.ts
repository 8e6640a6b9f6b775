import { Prisma } from '@payung/database/prisma'
import type { PledgeState } from '@payung/domain/pledge/pledge-state'
import type { AsOf } from '@payung/domain/protection/as-of'
import { endOfDay } from '../../platform/clock.ts'

export interface ReportedPledgeRow {
  readonly id: string
  readonly region_tenant_id: string
  readonly agreement_number: string | null
  readonly agreement_title: string
  readonly from_month: string
  readonly until_month: string
  readonly workers: number
  readonly rupiah: bigint
  /** Of that, what it brought along from a pledge that had ended. */
  readonly carried_rupiah: bigint
  /** As it stood by both days. */
  readonly state: PledgeState
  readonly is_approved: boolean
}

/** The instant before which both a pledge's steps were recorded and had happened. */
const stepsBefore = ({ knownBy, effectiveOn }: AsOf): Date => endOfDay(knownBy < effectiveOn ? knownBy : effectiveOn)

/** Pledges of the viewer's company with months in a year that were offered and not withdrawn by these days, the oldest first. */
export function findReportedPledges(year: number, asOf: AsOf): Prisma.Sql {
  const before = stepsBefore(asOf)
  return Prisma.sql`select p.id, p.region_tenant_id, a.number as agreement_number, a.title as agreement_title, p.from_month::text as from_month,
      p.until_month::text as until_month, p.workers, p.rupiah, p.carried_rupiah, s.to_state as state,
      exists (select from pledge_step k where k.pledge_id = p.id and k.to_state = 'APPROVED' and k.at < ${before}::timestamptz) as is_approved
    from pledge p join agreement a on a.id = p.agreement_id
      cross join lateral (select k.to_state from pledge_step k where k.pledge_id = p.id and k.at < ${before}::timestamptz order by k.at desc, k.id desc limit 1) s
    where p.tenant_id = app.tenant_id() and p.from_month < make_date(${year}::int + 1, 1, 1) and p.until_month > make_date(${year}::int, 1, 1)
      and s.to_state in ('OFFERED', 'MATCHED', 'APPROVED', 'ENDED') order by p.id`
}

export interface ReportedMonthRow {
  readonly pledge_id: string
  readonly month: string
  /** As counted: each is rounded before it is shown. */
  readonly people: number
  readonly listed: number
  readonly paid: number
  readonly received: number
}

export function findReportedMonths(year: number, { knownBy, effectiveOn }: AsOf): Prisma.Sql {
  return Prisma.sql`select y.pledge_id, y.month::text as month, y.people, y.listed, y.paid, y.received
    from app.pledge_year(${year}::int, ${endOfDay(knownBy)}::timestamptz, ${effectiveOn}::date) y order by y.pledge_id, y.month`
}

export interface ReportedBillRow {
  readonly list_id: string
  readonly billing_code: string
  readonly from_month: string
  readonly until_month: string
  /** Of the year: paid in it, and received by the insurer in it. */
  readonly paid_rupiah: bigint
  readonly received_rupiah: bigint
  /** Number and day of each payment of the bill that was made by the effective day. */
  readonly payments: readonly string[]
  readonly receipts: readonly string[]
}

/**
 * Bills of the viewer's company on which it paid, or of which the insurer received, something in a year; by what was recorded by one day, and nothing of a later day
 * than another. Money that came back, and receipts that were taken back, do not count once that is recorded.
 */
export function findReportedBills(year: number, { knownBy, effectiveOn }: AsOf): Prisma.Sql {
  const knownAt = endOfDay(knownBy)
  return Prisma.sql`with payment as (
      select y.list_id, y.rupiah, y.paid_on, y.reference from contribution_payment y
      where y.recorded_at < ${knownAt}::timestamptz and y.paid_on <= ${effectiveOn}::date
        and not exists (select from contribution_payment_return b where b.payment_id = y.id and b.recorded_at < ${knownAt}::timestamptz)
    ), receipt as (
      select r.list_id, r.rupiah, r.received_on, r.reference from contribution_receipt r
      where r.recorded_at < ${knownAt}::timestamptz and r.received_on <= ${effectiveOn}::date
        and not exists (select from contribution_receipt_return b where b.receipt_id = r.id and b.recorded_at < ${knownAt}::timestamptz)
    ), bill as (
      select c.id as list_id, coalesce(c.billing_code, '') as billing_code, c.from_month, c.until_month,
        coalesce((select sum(y.rupiah) from payment y where y.list_id = c.id and extract(year from y.paid_on) = ${year}::int), 0)::bigint as paid_rupiah,
        coalesce((select sum(r.rupiah) from receipt r where r.list_id = c.id and extract(year from r.received_on) = ${year}::int), 0)::bigint as received_rupiah,
        array(select y.reference || ' (' || to_char(y.paid_on, 'DD/MM/YYYY') || ')' from payment y where y.list_id = c.id order by y.paid_on, y.reference) as payments,
        array(select r.reference || ' (' || to_char(r.received_on, 'DD/MM/YYYY') || ')' from receipt r
          where r.list_id = c.id and extract(year from r.received_on) = ${year}::int order by r.received_on, r.reference) as receipts
      from contribution_list c where c.tenant_id = app.tenant_id() and not c.is_outside
    )
    select b.list_id, b.billing_code, b.from_month::text as from_month, b.until_month::text as until_month, b.paid_rupiah, b.received_rupiah, b.payments, b.receipts
    from bill b where b.paid_rupiah > 0 or b.received_rupiah > 0 order by b.billing_code, b.list_id`
}

export interface ReportedCertificateRow {
  readonly number: string
  readonly public_code: string
  readonly region_name: string
  readonly from_month: string
  readonly until_month: string
  readonly workers: number | null
  readonly worker_months: number | null
  readonly rupiah: bigint | null
}

/** Certificates of the viewer's company about months of a year that were issued, and not revoked, by these days. */
export function findReportedCertificates(year: number, asOf: AsOf): Prisma.Sql {
  const before = stepsBefore(asOf)
  return Prisma.sql`select coalesce(c.number, '') as number, coalesce(c.public_code, '') as public_code, coalesce(c.region_name, '') as region_name,
      c.from_month::text as from_month, c.until_month::text as until_month, c.workers,
      c.worker_months, c.rupiah
    from pledge_certificate c
    where c.tenant_id = app.tenant_id() and c.number is not null and c.decided_at < ${before}::timestamptz
      and (c.revoked_at is null or c.revoked_at >= ${before}::timestamptz)
      and c.from_month < make_date(${year}::int + 1, 1, 1) and c.until_month > make_date(${year}::int, 1, 1) order by c.decided_at, c.id`
}

/** Whether the company's pledges are invented, by what was drafted by a day: then every paper of it is marked. */
export function findIsInvented({ knownBy }: AsOf): Prisma.Sql {
  return Prisma.sql`select exists (select from pledge p where p.tenant_id = app.tenant_id() and p.synthetic and p.drafted_at < ${endOfDay(knownBy)}::timestamptz) as is_invented`
}
