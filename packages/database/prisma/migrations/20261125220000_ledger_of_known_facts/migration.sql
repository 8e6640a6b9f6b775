-- Books the bills, payments, receipts and postings that are known already, as the functions of `sql/ledger` book those to come. No month is closed yet.
do $$
declare t text;
begin
  foreach t in array array['contribution_list', 'contribution_payment', 'contribution_receipt', 'contribution_posting', 'contribution_answer',
      'contribution_answer_row', 'budget_commitment', 'budget_movement', 'budget_line', 'audit_event', 'treasury_account', 'journal_entry', 'posting'] loop
    execute format('alter table %I no force row level security', t);
  end loop;
end $$;

insert into treasury_account (tenant_id, kind)
select t.tenant_id, k.kind from (select distinct c.tenant_id from contribution_list c where c.state = 'BILLED') t
  cross join unnest(array['CONTRIBUTION_EXPENSE', 'PAYABLE_TO_INSURER', 'TREASURY', 'CREDIT_AT_INSURER', 'PAID_IN_TRANSIT', 'RECEIVED_UNPOSTED',
    'PAYMENT_TO_PROVE']) k(kind)
on conflict do nothing;

-- The day of a known bill stands in the log only, as the day on which it was written down. Where the log has none, it is that of sending; and no bill is
-- later than its first payment. Of what is not wholly paid it is that of sending too: it may have been paid before it was written down, and nobody could
-- say so otherwise.
alter table contribution_list disable trigger user;
update contribution_list c set billed_on = case
  when coalesce((select sum(p.rupiah) from contribution_payment p where p.list_id = c.id), 0) < c.billed_rupiah then c.sent_on
  else least(coalesce(
    (select min((e.at at time zone 'Asia/Pontianak')::date) from audit_event e
     where e.tenant_id = c.tenant_id and e.action = 'CONTRIBUTION_BILL_RECORDED' and e.subject_id = c.id::text), c.sent_on),
  (select min(p.paid_on) from contribution_payment p where p.list_id = c.id)) end
where c.state = 'BILLED';
alter table contribution_list enable trigger user;
alter table contribution_list validate constraint contribution_list_bill_dated;

insert into journal_entry (tenant_id, kind, list_id, fact_on, booked_on, idempotency_key, text, booked_by)
select c.tenant_id, 'BILL', c.id, c.billed_on, c.billed_on, 'BILL:' || c.id, c.billing_code, c.billed_by
from contribution_list c where c.state = 'BILLED' order by c.id;
insert into journal_entry (tenant_id, kind, list_id, payment_id, fact_on, booked_on, idempotency_key, text, booked_by)
select p.tenant_id, 'PAYMENT', p.list_id, p.id, p.paid_on, p.paid_on, 'PAYMENT:' || p.id, p.reference, p.recorded_by from contribution_payment p order by p.id;
insert into journal_entry (tenant_id, kind, list_id, receipt_id, fact_on, booked_on, idempotency_key, text, booked_by)
select r.tenant_id, 'RECEIPT', r.list_id, r.id, r.received_on, r.received_on, 'RECEIPT:' || r.id, r.reference, r.recorded_by from contribution_receipt r
order by r.id;

-- By budget line where the lines add up to the fact, otherwise at once: `pnpm payung verify-ledger` names those.
with line_share as (
  select e.id, e.kind, m.line_id, m.programme, m.committed_rupiah as rupiah, c.billed_rupiah as whole from journal_entry e
    join contribution_list c on c.id = e.list_id join budget_commitment m on m.list_id = e.list_id and m.state = 'COMMITTED' and m.committed_rupiah > 0
  where e.kind = 'BILL'
  union all
  select e.id, e.kind, v.line_id, m.programme, v.rupiah, p.rupiah from journal_entry e join contribution_payment p on p.id = e.payment_id
    join budget_movement v on v.payment_id = p.id join budget_commitment m on m.id = v.commitment_id
), share as (
  select s.* from (select l.*, sum(l.rupiah) over (partition by l.id) as total from line_share l) s where s.total = s.whole
), part as (
  select s.id, s.kind, s.line_id, s.programme, s.rupiah from share s
  union all
  select e.id, e.kind, null, null, coalesce(p.rupiah, c.billed_rupiah) from journal_entry e join contribution_list c on c.id = e.list_id
    left join contribution_payment p on p.id = e.payment_id
  where e.kind in ('BILL', 'PAYMENT') and e.id not in (select s.id from share s)
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
)
insert into posting (entry_id, tenant_id, booked_on, account, budget_line_id, programme, rupiah)
select e.id, e.tenant_id, e.booked_on, s.account, s.line_id, s.programme, s.rupiah from side s join journal_entry e on e.id = s.id order by e.id;

-- What each answer posted, with its file and by each decision, and what of it a later decision overturned. What holds of a person today is the last.
with held as (
  select a.tenant_id, a.list_id, a.file_name, r.answer_id, r.settled_at, coalesce(r.settled_by, a.recorded_by) as booked_by, a.recorded_at,
    case when r.outcome = 'POSTED' then r.rupiah else 0 end as rupiah, lead(r.answer_id) over w as newer,
    lead(coalesce(r.settled_at, a.recorded_at)) over w as overturned_at, lead(coalesce(r.settled_by, a.recorded_by)) over w as overturned_by
  from contribution_answer a join contribution_answer_row r on r.answer_id = a.id and r.outcome in ('POSTED', 'REJECTED')
    join contribution_posting g on g.list_id = a.list_id and g.person_id = r.person_id
  window w as (partition by a.list_id, r.person_id order by g.answer_id = r.answer_id, coalesce(r.settled_at, a.recorded_at), r.answer_id)
), part as (
  select h.tenant_id, 'POSTING' as kind, h.list_id, h.answer_id, h.settled_at, coalesce(h.settled_at, h.recorded_at) as at, h.file_name, h.booked_by,
    null as reason, sum(h.rupiah)::bigint as rupiah, 1 as sign,
    'POSTING:' || h.answer_id || ':' || coalesce((extract(epoch from h.settled_at) * 1000000)::bigint::text, 'FILE') as key
  from held h group by h.tenant_id, h.list_id, h.answer_id, h.settled_at, h.recorded_at, h.file_name, h.booked_by having sum(h.rupiah) > 0
  union all
  select h.tenant_id, 'REVERSAL', h.list_id, h.answer_id, h.overturned_at, h.overturned_at, h.file_name, h.overturned_by, 'ANSWER_OVERTURNED',
    sum(h.rupiah)::bigint, -1, 'REVERSAL:' || h.answer_id || ':' || h.newer || ':' || (extract(epoch from h.overturned_at) * 1000000)::bigint
  from held h where h.newer is not null
  group by h.tenant_id, h.list_id, h.answer_id, h.newer, h.overturned_at, h.file_name, h.overturned_by having sum(h.rupiah) > 0
), entry as (
  insert into journal_entry (tenant_id, kind, list_id, answer_id, settled_at, fact_on, booked_on, idempotency_key, text, booked_by, reversal_reason)
  select p.tenant_id, p.kind, p.list_id, p.answer_id, p.settled_at, d.day, d.day, p.key, p.file_name, p.booked_by, p.reason
  from part p cross join lateral (select (p.at at time zone 'Asia/Pontianak')::date as day) d order by p.at, p.sign
  returning id, tenant_id, booked_on, idempotency_key
)
insert into posting (entry_id, tenant_id, booked_on, account, rupiah)
select e.id, e.tenant_id, e.booked_on, x.account, p.rupiah * p.sign * x.sign from entry e
  join part p on p.tenant_id = e.tenant_id and p.key = e.idempotency_key
  cross join (values ('PAYMENT_TO_PROVE', 1), ('RECEIVED_UNPOSTED', -1)) x(account, sign);

do $$
declare t text;
begin
  foreach t in array array['contribution_list', 'contribution_payment', 'contribution_receipt', 'contribution_posting', 'contribution_answer',
      'contribution_answer_row', 'budget_commitment', 'budget_movement', 'budget_line', 'audit_event', 'treasury_account', 'journal_entry', 'posting'] loop
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
