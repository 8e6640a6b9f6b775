import { Prisma } from '@payung/database/prisma'
import type { ContributionListState } from '@payung/domain/money/contribution-list'
import type { AsOf } from '@payung/domain/protection/as-of'
import { endOfDay } from '../../platform/clock.ts'
import type { ContributionMonthRow } from './billing.queries.ts'
import type { ListLine, TracePartRow, TracePostingRow } from './protection-trace.queries.ts'

/** A month by what was recorded before an instant. */
export interface KnownMonthRow extends Omit<ContributionMonthRow, 'worker_id'> {
  /** A step of its list has no hour: it may have come further. */
  readonly is_unrecorded: boolean
}

/** The months of a person by what had been recorded by the end of a day, as if today were another. */
export function findKnownMonths(workerId: string, { knownBy, effectiveOn }: AsOf): Prisma.Sql {
  return Prisma.sql`
    select m.month::text, m.state, m.rupiah, m.decree_id, m.list_id, m.billing_code, m.unpaid, m.payers, m.is_unrecorded
    from app.contribution_months_known(${workerId}::uuid, ${endOfDay(knownBy)}::timestamptz, ${effectiveOn}::date) m
    order by m.month, m.decree_id, m.line_no`
}

export interface KnownPartRow extends TracePartRow {
  readonly is_unrecorded: boolean
}

/** As `findTraceParts`, by what had been recorded by the end of a day. */
export function findKnownParts(workerId: string, month: string, { knownBy, effectiveOn }: AsOf): Prisma.Sql {
  const knownAt = endOfDay(knownBy)
  return Prisma.sql`select p.month::text, m.state, m.rupiah as month_rupiah, p.decree_id, p.line_no, p.entry_decree_id, p.programmes, g.relief, p.is_shared,
      p.payer_tenant_id, p.payer_name, p.funding_source, p.rule_numbers, p.share_rupiah, p.list_id, p.list_line_no,
      (array['PLANNED', 'LISTED', 'REQUESTED', 'BILLED', 'PAID'])[p.step] as step, p.is_posted, p.rupiah, p.is_unrecorded
    from app.contribution_parts_known(${workerId}::uuid, ${knownAt}::timestamptz) p
      join app.contribution_months_known(${workerId}::uuid, ${knownAt}::timestamptz, ${effectiveOn}::date) m
        on m.month = p.month and m.decree_id = p.decree_id and m.line_no = p.line_no
      left join decree d on d.id = p.decree_id left join programme g on g.id = d.programme_id
    where p.month = ${month}::date order by p.decree_id, p.line_no, p.rule_numbers`
}

/** What the insurer had last answered about the person of each line, by the end of a day. */
export function findKnownPostings(lines: readonly ListLine[], knownBy: string): Prisma.Sql {
  return Prisma.sql`select l.list_id, l.line_no, g.verdict, g.months, g.rupiah, case when g.verdict = 'ACCEPTED' then g.membership_number end as membership_number,
      g.reason, g.file_name, g.recorded_by, g.recorded_at, g.settled_by, g.settled_at
    from unnest(${lines.map(({ listId }) => listId)}::uuid[], ${lines.map(({ lineNo }) => lineNo)}::int[]) k(list_id, line_no)
      join contribution_line l on l.list_id = k.list_id and l.line_no = k.line_no
      join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
      cross join lateral (
        select case r.outcome when 'POSTED' then 'ACCEPTED' else 'REJECTED' end as verdict, r.months, r.rupiah, r.membership_number, r.reason, a.file_name,
          a.recorded_by, a.recorded_at, r.settled_by, r.settled_at
        from contribution_answer a join contribution_answer_row r on r.answer_id = a.id
        where a.list_id = l.list_id and r.person_id = h.person_id and r.outcome in ('POSTED', 'REJECTED')
          and coalesce(r.settled_at, a.recorded_at) < ${endOfDay(knownBy)}::timestamptz
        order by coalesce(r.settled_at, a.recorded_at) desc, a.id desc limit 1
      ) g`
}

/** As `TracePostingRow`; what it protects of the month the part says. */
export type KnownPostingRow = Omit<TracePostingRow, 'protected_programmes'>

/** How far a list had come, and what stands on it otherwise than now. */
export interface KnownListRow {
  readonly id: string
  readonly state: ContributionListState
  readonly is_unrecorded: boolean
  /** Payments and receipts that were taken back later. */
  readonly later_returns: readonly string[]
  readonly posted_people: number
  readonly rejected_people: number
  readonly posted_rupiah: bigint
  readonly open_rows: number
}

/** Lists of the viewer's tenant by what had been recorded by the end of a day. */
export function findKnownLists(listIds: readonly string[], knownBy: string): Prisma.Sql {
  const knownAt = endOfDay(knownBy)
  return Prisma.sql`select c.id, k.state, k.is_unrecorded,
      array(select b.payment_id from contribution_payment_return b where b.list_id = c.id and b.recorded_at >= ${knownAt}::timestamptz
        union all select b.receipt_id from contribution_receipt_return b where b.list_id = c.id and b.recorded_at >= ${knownAt}::timestamptz) as later_returns,
      coalesce(p.posted, 0)::int as posted_people, coalesce(p.rejected, 0)::int as rejected_people, coalesce(p.rupiah, 0)::bigint as posted_rupiah,
      (select count(*)::int from contribution_answer a join contribution_answer_row r on r.answer_id = a.id
        where a.list_id = c.id and a.recorded_at < ${knownAt}::timestamptz and (r.outcome in ('INVALID', 'UNMATCHED', 'CONFLICT')
          or r.settled_at >= ${knownAt}::timestamptz)) as open_rows
    from contribution_list c cross join lateral app.list_known(c, ${knownAt}::timestamptz) k
      left join lateral (
        select count(*) filter (where g.verdict = 'ACCEPTED') as posted, count(*) filter (where g.verdict = 'REJECTED') as rejected, sum(g.rupiah) as rupiah
        from (select distinct on (r.person_id) r.verdict, r.rupiah from contribution_answer a join contribution_answer_row r on r.answer_id = a.id
          where a.list_id = c.id and r.outcome in ('POSTED', 'REJECTED') and coalesce(r.settled_at, a.recorded_at) < ${knownAt}::timestamptz
          order by r.person_id, coalesce(r.settled_at, a.recorded_at) desc, a.id desc) g
      ) p on true
    where c.id = any(${[...listIds]}::uuid[])`
}

/** Agreements of a decree whose signature had been recorded by the end of a day. */
export interface KnownSigningRow {
  readonly agreement_id: string
}

export function findKnownSignings(decreeId: string, knownBy: string): Prisma.Sql {
  const knownAt = endOfDay(knownBy)
  return Prisma.sql`select distinct s.agreement_id from decree d join agreement_signing s on s.agreement_id = any(d.agreement_ids)
    where d.id = ${decreeId}::uuid and s.recorded_at < ${knownAt}::timestamptz and (s.ended_at is null or s.ended_at >= ${knownAt}::timestamptz)`
}
