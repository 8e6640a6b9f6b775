import { Prisma } from '@payung/database/prisma'

/** What an order asks of a budget line. */
export interface PaymentOrderLineRow {
  readonly order_id: string
  readonly line_id: string
  readonly rupiah: bigint
  /** Until its SPM is issued, where the government has approved provision letters (SPD) of the line's year; null otherwise. */
  readonly provided_rupiah: bigint | null
  /** Paid of the line, and ordered by other SPM. */
  readonly used_rupiah: bigint
  /** What the cash plan in force has from January to the month of the SPM; null without a plan, and once the order is paid, refused or withdrawn. */
  readonly planned_rupiah: bigint | null
  /** That month, 1 to 12. */
  readonly cash_month: number
  /** Numbers of the letters that provide for the line on that day. */
  readonly letters: readonly string[]
}

/** As `app.unprovided_lines` reckons it, without holding the lines. @param day on which an SPM would be issued */
export function findPaymentOrderLines(orderIds: readonly string[], day: string): Prisma.Sql {
  return Prisma.sql`select s.order_id, s.line_id, s.rupiah, case when o.state = 'REQUESTED' and p.approved > 0 then p.provided end::bigint as provided_rupiah,
      (l.paid_rupiah + coalesce((select sum(t.rupiah) from payment_order_line t join payment_order y on y.id = t.order_id
        where t.line_id = l.id and y.state = 'ISSUED' and y.id <> o.id), 0))::bigint as used_rupiah, coalesce(p.letters, '{}') as letters,
      case when o.state in ('REQUESTED', 'ISSUED') then k.planned end::bigint as planned_rupiah, n.month::int as cash_month
    from payment_order_line s join payment_order o on o.id = s.order_id join budget_line l on l.id = s.line_id
      cross join lateral (
        select count(*) as approved, coalesce(sum(x.rupiah) filter (where ${HAS_BEGUN(day)}), 0) as provided,
          array_agg(v.number order by v.from_month, v.id) filter (where x.rupiah is not null and ${HAS_BEGUN(day)}) as letters
        from fund_provision v left join fund_provision_line x on x.provision_id = v.id and x.line_id = l.id
        where v.tenant_id = l.tenant_id and v.fiscal_year = l.fiscal_year and v.state = 'APPROVED'
      ) p
      cross join lateral (
        select case when extract(year from w.on_day) < l.fiscal_year then 1 when extract(year from w.on_day) > l.fiscal_year then 12 else extract(month from w.on_day) end as month
        from (values (coalesce(o.spm_on, ${day}::date))) w(on_day)
      ) n
      left join lateral (
        select (select sum(t.rupiah) from unnest(c.months[1:n.month::int]) t(rupiah)) as planned
        from cash_plan c where c.line_id = l.id and c.state = 'APPROVED' order by c.approved_at desc, c.id desc limit 1
      ) k on true
    where s.order_id = any(${[...orderIds]}::uuid[]) order by l.programme desc, l.id`
}

/** Of a letter `v`: it provides from the first day of its months. */
const HAS_BEGUN = (day: string) =>
  Prisma.sql`make_date(v.fiscal_year, v.from_month, 1) <= coalesce(o.spm_on, ${day}::date)`

/** A budget line that pays a bill, and what of its part is neither paid nor on its way. */
export interface OpenLineRow {
  readonly list_id: string
  readonly line_id: string
  readonly open_rupiah: bigint
}

export function findOpenLinesOf(listIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select m.list_id, m.line_id, (m.committed_rupiah - m.paid_rupiah - coalesce((select sum(s.rupiah) from payment_order_line s
      join payment_order o on o.id = s.order_id where s.commitment_id = m.id and o.state in ('REQUESTED', 'ISSUED')), 0))::bigint as open_rupiah
    from budget_commitment m where m.list_id = any(${[...listIds]}::uuid[]) and m.state = 'COMMITTED'
    order by array_position(array['WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION'], m.programme), m.id`
}

/** A budget line beyond whose letters (SPD) an SPM would go. */
export interface UnprovidedLineRow {
  readonly name: string
  readonly programme: 'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE'
  readonly provided_rupiah: bigint
  readonly used_rupiah: bigint
  readonly asked_rupiah: bigint
}

/** Holds the lines of an order until the transaction ends. Answers those for which letters provide too little by that day. */
export function findUnprovidedLines(orderId: string, day: string): Prisma.Sql {
  return Prisma.sql`select l.sub_activity as name, l.programme, u.provided_rupiah, u.used_rupiah, u.asked_rupiah
    from app.unprovided_lines(${orderId}::uuid, ${day}::date) u join budget_line l on l.id = u.line_id order by l.id`
}
