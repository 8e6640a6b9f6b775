import { Prisma } from '@payung/database/prisma'
import type { BudgetStageState } from '@payung/domain/money/budget'

export interface CashPlanRow {
  readonly id: string
  readonly line_id: string
  readonly stage_id: string
  /** January first. */
  /** Rupiah of the twelve months; numbers in a list come as text. */
  readonly months: readonly string[]
  readonly rupiah: bigint
  readonly state: BudgetStageState
  readonly drafted_by: string
  readonly drafted_by_name: string | null
  readonly drafted_by_email: string | null
  readonly drafted_at: Date
  readonly approved_by: string | null
  readonly approved_by_name: string | null
  readonly approved_by_email: string | null
  readonly approved_at: Date | null
}

const COLUMNS = Prisma.sql`c.id, c.line_id, c.stage_id, c.months, c.rupiah, c.state, c.drafted_by, d.name as drafted_by_name, d.email as drafted_by_email, c.drafted_at,
  c.approved_by, a.name as approved_by_name, a.email as approved_by_email, c.approved_at
  from cash_plan c left join app_user d on d.id = c.drafted_by left join app_user a on a.id = c.approved_by`

/** Every version of the cash plans of some lines, the oldest first; those that were taken back too. */
export function findCashPlansOfLines(lineIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where c.line_id = any(${[...lineIds]}::uuid[]) order by c.id`
}

export function findCashPlans(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where c.id = any(${[...ids]}::uuid[])`
}

export interface CashMonthRow {
  readonly line_id: string
  readonly month: number
  /** By the plan in force; null without one. */
  readonly planned_rupiah: bigint | null
  readonly provided_rupiah: bigint
  readonly ordered_rupiah: bigint
  readonly paid_rupiah: bigint
}

/** The month of a line `l` in which a day counts, as `monthOfYear` has it (`cash-plan.ts`). */
const monthOf = (day: Prisma.Sql) =>
  Prisma.sql`case when extract(year from ${day}) < l.fiscal_year then 1 when extract(year from ${day}) > l.fiscal_year then 12 else extract(month from ${day}) end`

/** What is planned, provided (SPD), ordered (SPM) and paid in each month of some lines. A letter counts in the first of its months, a payment that came back in the month of its return. */
export function sumCashMonths(lineIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`with line as materialized (select l.id, l.fiscal_year from budget_line l where l.id = any(${[...lineIds]}::uuid[])),
    plan as (select distinct on (c.line_id) c.line_id, c.months from cash_plan c join line l on l.id = c.line_id where c.state = 'APPROVED'
      order by c.line_id, c.approved_at desc, c.id desc),
    fact(line_id, month, provided, ordered, paid) as (
      select x.line_id, v.from_month, x.rupiah, 0, 0 from fund_provision_line x join fund_provision v on v.id = x.provision_id join line l on l.id = x.line_id
        where v.state = 'APPROVED'
      union all
      select s.line_id, ${monthOf(Prisma.sql`o.spm_on`)}, 0, s.rupiah, 0 from payment_order_line s join payment_order o on o.id = s.order_id join line l on l.id = s.line_id
        where o.state in ('ISSUED', 'PAID') and not exists (select from contribution_payment p join contribution_payment_return b on b.payment_id = p.id where p.order_id = o.id)
      union all
      select m.line_id, ${monthOf(Prisma.sql`coalesce(b.returned_on, p.paid_on)`)}, 0, 0, m.rupiah
        from budget_movement m join line l on l.id = m.line_id join contribution_payment p on p.id = m.payment_id
        left join contribution_payment_return b on b.payment_id = p.id and m.kind = 'RETURN' where m.kind in ('PAY', 'RETURN')
    )
    select l.id as line_id, m.month, case when c.months is not null then c.months[m.month] end::bigint as planned_rupiah,
      coalesce(sum(f.provided), 0)::bigint as provided_rupiah, coalesce(sum(f.ordered), 0)::bigint as ordered_rupiah, coalesce(sum(f.paid), 0)::bigint as paid_rupiah
    from line l cross join generate_series(1, 12) m(month) left join plan c on c.line_id = l.id left join fact f on f.line_id = l.id and f.month = m.month
    group by l.id, m.month, c.months order by l.id, m.month`
}

/** Held until the transaction ends, so that two decisions follow one another. */
export function lockCashPlan(id: string): Prisma.Sql {
  return Prisma.sql`select c.id from cash_plan c where c.id = ${id}::uuid for update`
}

export function insertCashPlan(tenantId: string, lineId: string, months: readonly bigint[]): Prisma.Sql {
  return Prisma.sql`insert into cash_plan (tenant_id, line_id, months) values (${tenantId}::uuid, ${lineId}::uuid, ${months.map(String)}::bigint[])`
}

export function decideCashPlan(id: string, state: 'APPROVED' | 'WITHDRAWN'): Prisma.Sql {
  return Prisma.sql`update cash_plan set state = ${state} where id = ${id}::uuid`
}

/** A budget line beyond whose cash plan a letter (SPD) would go, and the month through which. */
export interface UnplannedLineRow {
  readonly name: string
  readonly programme: 'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE'
  readonly last_month: number
  readonly planned_rupiah: bigint
  readonly provided_rupiah: bigint
  readonly asked_rupiah: bigint
}

/** Holds the lines of a letter until the transaction ends. Answers those of whose months too little is planned. */
export function findUnplannedLines(provisionId: string): Prisma.Sql {
  return Prisma.sql`select l.sub_activity as name, l.programme, u.last_month, u.planned_rupiah, u.provided_rupiah, u.asked_rupiah
    from app.unplanned_lines(${provisionId}::uuid) u join budget_line l on l.id = u.line_id order by l.id`
}
