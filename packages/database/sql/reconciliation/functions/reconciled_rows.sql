-- How each row of a statement stands now, and which payment it shows or was confirmed for: `matchStatement` and `isSuggested` of the domain in one statement.
-- Payments that a party outside makes never pass this bank.
create or replace function app.reconciled_rows(asked_file uuid) returns table (row_no integer, state text, payment_id uuid)
language sql stable set search_path = public, pg_temp set work_mem = '64MB' as $$
  with statement_row as materialized (
    select w.row_no, w.tenant_id, w.transacted_on, w.rupiah, w.reference_key, w.codes, d.payment_id as confirmed,
      case when d.payment_id is not null then 'CONFIRMED' when d.id is not null then 'SET_ASIDE' when w.standing <> 'NEW' then w.standing end as settled
    from reconciliation_row w
      left join reconciliation_decision d on d.file_id = w.file_id and d.row_no = w.row_no and not app.recorded_wrongly(d.payment_id)
    where w.file_id = asked_file
  ), unseen as materialized (
    select p.id, p.rupiah, p.paid_on, c.billing_code, app.reference_key(p.reference) as reference_key
    from contribution_payment p join contribution_list c on c.id = p.list_id and not c.is_outside
    where p.tenant_id = (select r.tenant_id from statement_row r limit 1) and p.rupiah in (select r.rupiah from statement_row r where r.settled is null)
      and not exists (select from reconciliation_decision d where d.payment_id = p.id) and not app.recorded_wrongly(p.id)
  ), by_document as materialized (
    select r.row_no, u.id
    from (select *, row_number() over (partition by rupiah, reference_key order by transacted_on, row_no) as nth from statement_row
        where settled is null and reference_key <> '') r
      join (select *, row_number() over (partition by rupiah, reference_key order by paid_on, id) as nth from unseen where reference_key <> '') u
        using (rupiah, reference_key, nth)
  ), left_payment as materialized (
    select * from unseen where id not in (select id from by_document)
  ), named as (
    select r.row_no, r.rupiah, r.transacted_on, min(b.billing_code) as billing_code
    from statement_row r cross join lateral unnest(r.codes) code join (select distinct rupiah, billing_code from left_payment) b
      on b.rupiah = r.rupiah and b.billing_code = code
    where r.settled is null and r.row_no not in (select d.row_no from by_document d)
    group by 1, 2, 3 having count(distinct b.billing_code) = 1
  ), paired as materialized (
    select * from by_document
    union all
    select r.row_no, u.id
    from (select *, row_number() over (partition by rupiah, billing_code order by transacted_on, row_no) as nth from named) r
      join (select *, row_number() over (partition by rupiah, billing_code order by paid_on, id) as nth from left_payment) u using (rupiah, billing_code, nth)
  ), near as (
    select distinct u.rupiah, u.paid_on + days as day
    from left_payment u cross join generate_series(-5, 5) days where u.id not in (select id from paired)
  ), billed as (
    select r.row_no
    from statement_row r cross join lateral unnest(r.codes) code
      join contribution_list c on c.tenant_id = r.tenant_id and c.billing_code = code and c.state = 'BILLED' and not c.is_outside
    where r.settled is null and c.billed_rupiah > (select coalesce(sum(p.rupiah), 0) from contribution_payment p where p.list_id = c.id
      and not exists (select from contribution_payment_return b where b.payment_id = p.id))
  )
  select r.row_no, case when r.settled is not null then r.settled when p.id is not null then 'MATCHED'
      when n.day is not null or r.row_no in (select b.row_no from billed b) then 'SUGGESTED' else 'UNMATCHED' end, coalesce(r.confirmed, p.id)
  from statement_row r left join paired p using (row_no) left join near n on n.rupiah = r.rupiah and n.day = r.transacted_on;
$$;
revoke execute on function app.reconciled_rows from public;
grant execute on function app.reconciled_rows to payung_app;
