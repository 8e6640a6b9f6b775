import { Prisma } from '@payung/database/prisma'

export type LedgerFinding = 'DIFFERS' | 'UNBALANCED' | 'DAY_DIFFERS' | 'TWICE'

export interface FindingRow {
  readonly finding: LedgerFinding
  /** The fact: `BILL`, `PAYMENT`, `RECEIPT` or `POSTING`, with the id of its list, payment, receipt or answer. */
  readonly kind: string
  readonly fact_id: string
  readonly account: string | null
  readonly budget_line_id: string | null
  /** By the facts, and as it is booked; debit more than zero, credit less. */
  readonly expected: string | null
  readonly booked: string | null
}

export interface LedgerSizeRow {
  readonly entries: number
  readonly facts: number
}

/** What each account has to hold for each fact, by the facts alone. It uses none of the functions that book. */
const EXPECTED = Prisma.sql`
  bill_part as (
    select c.id, m.line_id, m.committed_rupiah as rupiah from contribution_list c
      join budget_commitment m on m.list_id = c.id and m.state = 'COMMITTED' and m.committed_rupiah > 0 where c.state = 'BILLED'
    union all
    select c.id, null, c.billed_rupiah from contribution_list c where c.state = 'BILLED'
      and not exists (select from budget_commitment m where m.list_id = c.id and m.state = 'COMMITTED' and m.committed_rupiah > 0)
  ), payment_part as (
    select p.id, v.line_id, v.rupiah from contribution_payment p join budget_movement v on v.payment_id = p.id and v.kind = 'PAY'
    union all
    select p.id, null, p.rupiah from contribution_payment p where not exists (select from budget_movement v where v.payment_id = p.id)
  ), expected(kind, fact_id, account, line_id, rupiah) as (
    select 'BILL', b.id, s.account, b.line_id, b.rupiah * s.sign from bill_part b
      cross join (values ('CONTRIBUTION_EXPENSE', 1), ('PAYABLE_TO_INSURER', -1)) s(account, sign)
    union all
    select 'PAYMENT', p.id, s.account, p.line_id, p.rupiah * s.sign from payment_part p
      cross join (values ('PAYABLE_TO_INSURER', 1), ('TREASURY', -1)) s(account, sign)
    union all
    select 'PAYMENT', p.id, s.account, null, p.rupiah * s.sign from contribution_payment p
      cross join (values ('PAID_IN_TRANSIT', 1), ('PAYMENT_TO_PROVE', -1)) s(account, sign)
    union all
    select 'RECEIPT', r.id, s.account, null, r.rupiah * s.sign from contribution_receipt r
      cross join (values ('RECEIVED_UNPOSTED', 1), ('PAID_IN_TRANSIT', -1)) s(account, sign)
    union all
    select 'POSTING', g.answer_id, s.account, null, sum(g.rupiah) * s.sign from contribution_posting g
      cross join (values ('PAYMENT_TO_PROVE', 1), ('RECEIVED_UNPOSTED', -1)) s(account, sign)
    group by g.answer_id, s.account, s.sign having sum(g.rupiah) > 0
  )`

/** How much stands in the ledger of a tenant, and how many facts it follows from. */
export function countLedger(): Prisma.Sql {
  return Prisma.sql`select (select count(*)::int from journal_entry) as entries,
    ((select count(*) from contribution_list where state = 'BILLED') + (select count(*) from contribution_payment)
      + (select count(*) from contribution_receipt)
      + (select count(*) from (select answer_id from contribution_posting group by answer_id having sum(rupiah) > 0) g))::int as facts`
}

/** Where the ledger of a tenant is not what follows from its facts: at most some hundred rows. */
export function findDifferences(limit: number): Prisma.Sql {
  return Prisma.sql`with ${EXPECTED}, booked as (
    select case e.kind when 'REVERSAL' then 'POSTING' else e.kind end as kind, coalesce(e.payment_id, e.receipt_id, e.answer_id, e.list_id) as fact_id,
      p.account, p.budget_line_id as line_id, p.rupiah
    from posting p join journal_entry e on e.id = p.entry_id
  ), side as (
    select x.kind, x.fact_id, x.account, x.line_id, x.rupiah as expected, 0 as booked from expected x
    union all
    select b.kind, b.fact_id, b.account, b.line_id, 0, b.rupiah from booked b
  ), finding as (
    select 'DIFFERS' as finding, s.kind, s.fact_id, s.account, s.line_id, sum(s.expected)::text as expected, sum(s.booked)::text as booked
    from side s group by s.kind, s.fact_id, s.account, s.line_id having sum(s.expected) <> sum(s.booked)
    union all
    select 'UNBALANCED', e.kind, coalesce(e.payment_id, e.receipt_id, e.answer_id, e.list_id), null, null, '0', sum(p.rupiah)::text
    from journal_entry e left join posting p on p.entry_id = e.id group by e.id having count(p.id) < 2 or sum(p.rupiah) <> 0
    union all
    select 'TWICE', e.kind, coalesce(e.payment_id, e.receipt_id, e.list_id), null, null, '1', count(*)::text
    from journal_entry e where e.kind in ('BILL', 'PAYMENT', 'RECEIPT') group by 2, 3 having count(*) > 1
    union all
    -- Booked on the day of the fact, or on that of writing where a month was closed by then that takes the day of the fact.
    select 'DAY_DIFFERS', e.kind, coalesce(e.payment_id, e.receipt_id, e.answer_id, e.list_id), null, null, d.day::text, e.booked_on::text
    from journal_entry e left join contribution_payment p on p.id = e.payment_id left join contribution_receipt r on r.id = e.receipt_id
      cross join lateral (select (e.booked_at at time zone 'Asia/Pontianak')::date as written, coalesce(p.paid_on, r.received_on, e.fact_on) as fact_on) w
      cross join lateral (select case when exists (select from ledger_period c where c.closed_at <= e.booked_at and c.month + interval '1 month' > w.fact_on)
        then w.written else w.fact_on end as day) d
    where e.fact_on <> w.fact_on or e.booked_on <> d.day
      or exists (select from posting x where x.entry_id = e.id and x.booked_on <> e.booked_on)
  )
  select f.finding, f.kind, f.fact_id, f.account, f.line_id as budget_line_id, f.expected, f.booked from finding f
  order by f.fact_id, f.finding, f.account limit ${Prisma.raw(String(limit))}`
}
