-- Books the bills, payments, receipts and postings that are known already, as the functions of `sql/ledger` book those to come. No month is closed yet.
do $$
declare t text;
begin
  foreach t in array array['contribution_list', 'contribution_payment', 'contribution_receipt', 'contribution_posting', 'contribution_answer',
      'budget_commitment', 'budget_movement', 'budget_line', 'audit_event', 'treasury_account', 'journal_entry', 'posting'] loop
    execute format('alter table %I no force row level security', t);
  end loop;
end $$;

insert into treasury_account (tenant_id, kind)
select t.tenant_id, k.kind from (select distinct c.tenant_id from contribution_list c where c.state = 'BILLED') t
  cross join unnest(array['CONTRIBUTION_EXPENSE', 'PAYABLE_TO_INSURER', 'TREASURY', 'CREDIT_AT_INSURER', 'PAID_IN_TRANSIT', 'RECEIVED_UNPOSTED',
    'PAYMENT_TO_PROVE']) k(kind)
on conflict do nothing;

-- The day of a bill stands in the log only. Where the log has none, it is that of sending.
insert into journal_entry (tenant_id, kind, list_id, fact_on, booked_on, idempotency_key, text, booked_by)
select c.tenant_id, 'BILL', c.id, d.day, d.day, 'BILL:' || c.id, c.billing_code, c.billed_by
from contribution_list c cross join lateral (
  select coalesce((select min((e.at at time zone 'Asia/Pontianak')::date) from audit_event e
    where e.tenant_id = c.tenant_id and e.action = 'CONTRIBUTION_BILL_RECORDED' and e.subject_id = c.id::text), c.sent_on) as day) d
where c.state = 'BILLED' order by c.id;
insert into journal_entry (tenant_id, kind, list_id, payment_id, fact_on, booked_on, idempotency_key, text, booked_by)
select p.tenant_id, 'PAYMENT', p.list_id, p.id, p.paid_on, p.paid_on, 'PAYMENT:' || p.id, p.reference, p.recorded_by from contribution_payment p order by p.id;
insert into journal_entry (tenant_id, kind, list_id, receipt_id, fact_on, booked_on, idempotency_key, text, booked_by)
select r.tenant_id, 'RECEIPT', r.list_id, r.id, r.received_on, r.received_on, 'RECEIPT:' || r.id, r.reference, r.recorded_by from contribution_receipt r
order by r.id;
insert into journal_entry (tenant_id, kind, list_id, answer_id, fact_on, booked_on, idempotency_key, text, booked_by)
select a.tenant_id, 'POSTING', a.list_id, a.id, d.day, d.day, 'POSTING:' || a.id || ':1', a.file_name, a.recorded_by
from contribution_answer a cross join lateral (select (a.recorded_at at time zone 'Asia/Pontianak')::date as day) d
where exists (select from contribution_posting g where g.answer_id = a.id and g.rupiah > 0) order by a.id;

with share as (
  select e.id, e.kind, m.line_id, m.programme, m.committed_rupiah as rupiah from journal_entry e
    join budget_commitment m on m.list_id = e.list_id and m.state = 'COMMITTED' and m.committed_rupiah > 0
  where e.kind = 'BILL'
  union all
  select e.id, e.kind, v.line_id, m.programme, v.rupiah from journal_entry e join budget_movement v on v.payment_id = e.payment_id
    join budget_commitment m on m.id = v.commitment_id
), part as (
  select s.* from share s
  union all
  select e.id, e.kind, null, null, coalesce(p.rupiah, c.billed_rupiah) from journal_entry e join contribution_list c on c.id = e.list_id
    left join contribution_payment p on p.id = e.payment_id
  where e.kind in ('BILL', 'PAYMENT') and not exists (select from share s where s.id = e.id)
), side as (
  select p.id, x.account, p.line_id, p.programme, p.rupiah * x.sign as rupiah from part p
    cross join lateral (values (case p.kind when 'BILL' then 'CONTRIBUTION_EXPENSE' else 'PAYABLE_TO_INSURER' end, 1),
      (case p.kind when 'BILL' then 'PAYABLE_TO_INSURER' else 'TREASURY' end, -1)) x(account, sign)
  union all
  select e.id, x.account, null, null, p.rupiah * x.sign from journal_entry e join contribution_payment p on p.id = e.payment_id
    cross join (values ('PAID_IN_TRANSIT', 1), ('PAYMENT_TO_PROVE', -1)) x(account, sign)
  union all
  select e.id, x.account, null, null, r.rupiah * x.sign from journal_entry e join contribution_receipt r on r.id = e.receipt_id
    cross join (values ('RECEIVED_UNPOSTED', 1), ('PAID_IN_TRANSIT', -1)) x(account, sign)
  union all
  select e.id, x.account, null, null, g.rupiah * x.sign from journal_entry e
    join (select answer_id, sum(rupiah)::bigint as rupiah from contribution_posting group by answer_id) g on g.answer_id = e.answer_id
    cross join (values ('PAYMENT_TO_PROVE', 1), ('RECEIVED_UNPOSTED', -1)) x(account, sign)
)
insert into posting (entry_id, tenant_id, booked_on, account, budget_line_id, programme, rupiah)
select e.id, e.tenant_id, e.booked_on, s.account, s.line_id, s.programme, s.rupiah from side s join journal_entry e on e.id = s.id order by e.id;

do $$
declare t text;
begin
  foreach t in array array['contribution_list', 'contribution_payment', 'contribution_receipt', 'contribution_posting', 'contribution_answer',
      'budget_commitment', 'budget_movement', 'budget_line', 'audit_event', 'treasury_account', 'journal_entry', 'posting'] loop
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
