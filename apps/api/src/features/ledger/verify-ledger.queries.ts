import { Prisma } from '@payung/database/prisma'

export type LedgerFinding = 'DIFFERS' | 'UNBALANCED' | 'FACT_DIFFERS' | 'PARTS_DIFFER' | 'DAY_DIFFERS' | 'TWICE'

export interface FindingRow {
  readonly finding: LedgerFinding
  /** The fact: `BILL`, `PAYMENT`, `RECEIPT`, `POSTING` or `REVERSAL`, with the id of its list, payment, receipt, answer or return. */
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

/**
 * Every fact of a tenant that has an entry, from the tables of the facts alone: bill, payment, receipt, the return of either, and what each answer posted, with its file (settled_at
 * is null) and by each decision. Whatever hangs on a list is read by the list, since only lists have an index by tenant. Answers name people, and
 * may be another tenant's: of them it reads sums (`app.postings_of_payer`).
 */
const FACTS = Prisma.sql`
  list as materialized (
    select * from contribution_list c where c.state = 'BILLED' and not c.is_outside
  ), answered as materialized (
    select * from app.postings_of_payer()
  ), answer as materialized (
    select distinct a.answer_id as id, a.list_id, a.file_name, a.recorded_at, a.recorded_by from answered a
  ), taken as materialized (
    select a.answer_id, a.list_id, a.settled_at, a.settled_by, a.posted_rupiah as rupiah from answered a where a.posted_rupiah > 0
  ), held as materialized (
    select distinct a.answer_id, a.held_rupiah as rupiah from answered a where a.held_rupiah > 0
  ), fact as materialized (
    select 'BILL' as kind, null as reverses, c.id as fact_id, null::timestamptz as settled_at, c.id as list_id, c.billed_on as fact_on, c.billing_code as text,
      c.billed_by as booked_by, c.billed_rupiah::numeric as rupiah
    from list c
    union all
    select 'PAYMENT', null, p.id, null, p.list_id, p.paid_on, p.reference, p.recorded_by, p.rupiah from list c join contribution_payment p on p.list_id = c.id
    union all
    select 'REVERSAL', 'PAYMENT', b.id, null, b.list_id, b.returned_on, coalesce(b.document_number, p.reference), b.recorded_by, b.rupiah
    from list c join contribution_payment_return b on b.list_id = c.id join contribution_payment p on p.id = b.payment_id
    union all
    select 'REVERSAL', 'RECEIPT', b.id, null, b.list_id, b.returned_on, r.reference, b.recorded_by, b.rupiah
    from list c join contribution_receipt_return b on b.list_id = c.id join contribution_receipt r on r.id = b.receipt_id
    union all
    select 'RECEIPT', null, r.id, null, r.list_id, r.received_on, r.reference, r.recorded_by, r.rupiah from list c join contribution_receipt r on r.list_id = c.id
    union all
    select 'POSTING', null, a.id, t.settled_at, a.list_id, app.day_of(coalesce(t.settled_at, a.recorded_at)), a.file_name,
      coalesce(t.settled_by, a.recorded_by), t.rupiah
    from taken t join answer a on a.id = t.answer_id
  )`

/** What of a bill, payment or its return falls on each budget line, and which fact that is not the whole of. */
const SHARES = Prisma.sql`
  share as materialized (
    select 'BILL' as kind, m.list_id as fact_id, m.line_id, m.programme, m.committed_rupiah::numeric as rupiah
    from list c join budget_commitment m on m.list_id = c.id and m.state = 'COMMITTED' and m.committed_rupiah > 0
    union all
    select 'PAYMENT', p.id, v.line_id, m.programme, v.rupiah from list c join contribution_payment p on p.list_id = c.id
      join budget_movement v on v.payment_id = p.id and v.kind = 'PAY' join budget_commitment m on m.id = v.commitment_id
    union all
    select 'REVERSAL', b.id, v.line_id, m.programme, -v.rupiah from list c join contribution_payment_return b on b.list_id = c.id
      join budget_movement v on v.payment_id = b.payment_id and v.kind = 'RETURN' join budget_commitment m on m.id = v.commitment_id
  ), shared as materialized (
    select f.kind, f.fact_id, f.rupiah, coalesce(s.rupiah, 0) as shared
    from fact f left join (select kind, fact_id, sum(rupiah) as rupiah from share group by 1, 2) s on s.kind = f.kind and s.fact_id = f.fact_id
    where f.kind in ('BILL', 'PAYMENT', 'REVERSAL') and f.reverses is distinct from 'RECEIPT' and exists (select from share b where b.kind = 'BILL' and b.fact_id = f.list_id)
  )`

/** What each account has to hold for each fact. Reversals of postings are those of an answer together: all that it posted and that holds no more. */
const EXPECTED = Prisma.sql`
  part as (
    select s.kind, s.fact_id, s.line_id, s.programme, s.rupiah from share s
    union all
    select f.kind, f.fact_id, null, null, f.rupiah from fact f
    where f.kind in ('BILL', 'PAYMENT', 'REVERSAL') and f.reverses is distinct from 'RECEIPT' and not exists (select from share s where s.kind = f.kind and s.fact_id = f.fact_id)
  ), reversed as (
    select o.answer_id, sum(o.rupiah) as rupiah
    from (select t.answer_id, t.rupiah from taken t union all select h.answer_id, -h.rupiah from held h) o group by o.answer_id
  ), expected(kind, fact_id, settled_at, account, line_id, programme, rupiah) as (
    select p.kind, p.fact_id, null::timestamptz, s.account, p.line_id, p.programme, p.rupiah * s.sign
    from part p join (values ('BILL', 'CONTRIBUTION_EXPENSE', 1), ('BILL', 'PAYABLE_TO_INSURER', -1), ('PAYMENT', 'PAYABLE_TO_INSURER', 1),
      ('PAYMENT', 'TREASURY', -1), ('REVERSAL', 'TREASURY', 1), ('REVERSAL', 'PAYABLE_TO_INSURER', -1)) s(kind, account, sign) on s.kind = p.kind
    union all
    select f.kind, f.fact_id, f.settled_at, s.account, null, null, f.rupiah * s.sign
    from fact f join (values ('PAYMENT', null, 'PAID_IN_TRANSIT', 1), ('PAYMENT', null, 'PAYMENT_TO_PROVE', -1), ('RECEIPT', null, 'RECEIVED_UNPOSTED', 1),
      ('RECEIPT', null, 'PAID_IN_TRANSIT', -1), ('REVERSAL', 'PAYMENT', 'PAYMENT_TO_PROVE', 1), ('REVERSAL', 'PAYMENT', 'PAID_IN_TRANSIT', -1),
      ('REVERSAL', 'RECEIPT', 'PAID_IN_TRANSIT', 1), ('REVERSAL', 'RECEIPT', 'RECEIVED_UNPOSTED', -1), ('POSTING', null, 'PAYMENT_TO_PROVE', 1),
      ('POSTING', null, 'RECEIVED_UNPOSTED', -1)) s(kind, reverses, account, sign) on s.kind = f.kind and s.reverses is not distinct from f.reverses
    union all
    select 'REVERSAL', r.answer_id, null, s.account, null, null, r.rupiah * s.sign
    from reversed r cross join (values ('RECEIVED_UNPOSTED', 1), ('PAYMENT_TO_PROVE', -1)) s(account, sign) where r.rupiah <> 0
  )`

/**
 * An entry beside its fact, with the day on which it has to be booked: that of the fact, or that of writing where a month was closed by then that takes it.
 * The reversal of a posting rests on the decision of another answer about the same list.
 */
const BOOKED = Prisma.sql`
  entry as materialized (
    select e.*, coalesce(e.payment_id, e.return_id, e.receipt_return_id, e.receipt_id, e.answer_id, e.list_id) as fact_id from journal_entry e
  ), decision as (
    select e.id, a.list_id, app.day_of(e.settled_at) as fact_on, a.file_name as text,
      (select coalesce(n.settled_by, n.recorded_by) from answered n
       where n.list_id = a.list_id and n.answer_id <> a.id and coalesce(n.settled_at, n.recorded_at) = e.settled_at limit 1) as booked_by
    from entry e join answer a on a.id = e.answer_id where e.kind = 'REVERSAL'
  ), beside as (
    select e.*, coalesce(f.list_id, d.list_id) as own_list, coalesce(f.fact_on, d.fact_on) as own_day, coalesce(f.text, d.text) as own_text,
      coalesce(f.booked_by, d.booked_by) as own_maker
    from entry e left join fact f on f.kind = e.kind and f.fact_id = e.fact_id and f.settled_at is not distinct from e.settled_at
      left join decision d on d.id = e.id
  ), dated as (
    select b.*, case when exists (select from ledger_period c where c.closed_at <= b.booked_at and c.month + interval '1 month' > b.own_day)
      then app.day_of(b.booked_at) else b.own_day end as due_day
    from beside b
  )`

/** How much stands in the ledger of a tenant, and how many facts it follows from. */
export function countLedger(): Prisma.Sql {
  return Prisma.sql`with ${FACTS} select (select count(*)::int from journal_entry) as entries, (select count(*)::int from fact) as facts`
}

/** Where the ledger of a tenant is not what follows from its facts: at most some hundred rows. It uses none of the functions that book. */
export function findDifferences(limit: number): Prisma.Sql {
  return Prisma.sql`with ${FACTS}, ${SHARES}, ${EXPECTED}, ${BOOKED}, side as (
    select x.kind, x.fact_id, x.settled_at, x.account, x.line_id, x.programme, x.rupiah as expected, 0 as booked from expected x
    union all
    select e.kind, e.fact_id, case when e.kind <> 'REVERSAL' then e.settled_at end, p.account, p.budget_line_id, p.programme, 0, p.rupiah
    from posting p join entry e on e.id = p.entry_id
  ), finding as (
    -- Debits and credits by themselves: one that is booked there and back moves no balance.
    select 'DIFFERS' as finding, s.kind, s.fact_id, s.account, s.line_id, sum(s.expected)::text as expected, sum(s.booked)::text as booked
    from side s group by s.kind, s.fact_id, s.settled_at, s.account, s.line_id, s.programme, s.expected + s.booked > 0 having sum(s.expected) <> sum(s.booked)
    union all
    select 'PARTS_DIFFER', s.kind, s.fact_id, null, null, s.rupiah::text, s.shared::text from shared s where s.shared <> s.rupiah
    union all
    select 'UNBALANCED', e.kind, e.fact_id, null, null, '0', coalesce(sum(p.rupiah), 0)::text
    from entry e left join posting p on p.entry_id = e.id group by e.id, e.kind, e.fact_id having count(p.id) < 2 or sum(p.rupiah) <> 0
    union all
    select 'TWICE', e.kind, e.fact_id, null, null, '1', count(*)::text
    from entry e where e.kind <> 'REVERSAL' or e.answer_id is null group by e.kind, e.fact_id, e.settled_at having count(*) > 1
    union all
    select 'FACT_DIFFERS', d.kind, d.fact_id, null, null, concat_ws(' ', d.own_list, d.own_day, d.own_text, d.own_maker),
      concat_ws(' ', d.list_id, d.fact_on, d.text, d.booked_by)
    from dated d where (d.list_id, d.fact_on, d.text, d.booked_by) is distinct from (d.own_list, d.own_day, d.own_text, d.own_maker)
    union all
    select 'DAY_DIFFERS', d.kind, d.fact_id, null, null, d.due_day::text, d.booked_on::text
    from dated d where d.booked_on <> d.due_day or exists (select from posting x where x.entry_id = d.id and x.booked_on <> d.booked_on)
  )
  select f.finding, f.kind, f.fact_id, f.account, f.line_id as budget_line_id, f.expected, f.booked from finding f
  order by f.fact_id, f.finding, f.account limit ${Prisma.raw(String(limit))}`
}
