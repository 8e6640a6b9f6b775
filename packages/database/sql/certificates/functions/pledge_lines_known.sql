-- `app.pledge_lines` by what was recorded before an instant, as if today were a day: people whom the pledges had then, lists as far as they had come, payments and
-- receipts of no later day that had been recorded and not yet taken back. A pledge that had not been ended then had everybody for all its months, but for who came or left
-- in between (`app.pledge_places_known`). All pledges at once; merges are followed only from who was ever part of one. Runs with the rights of the function that calls it.
create or replace function app.pledge_lines_known(asked_pledges uuid[], known_at timestamptz, on_day date)
returns table (pledge_id uuid, worker_id uuid, list_id uuid, months daterange, is_paid boolean, is_received boolean)
language sql stable rows 50000 set search_path = public, pg_temp as $$
  with place as materialized (
    select x.pledge_id, p.tenant_id, p.insurance_programmes, x.worker_id, x.months
    from app.pledge_places_known(asked_pledges, known_at) x join pledge p on p.id = x.pledge_id
  ), merged as materialized (
    select unnest(array[p.worker_a, p.worker_b]) as id from duplicate_pair p join duplicate_decision d on d.pair_id = p.id and d.decision = 'MERGE'
    union select unnest(array[w.id, w.superseded_by]) from worker w where w.superseded_by is not null
  ), record as materialized (
    select x.worker_id as place_worker, x.worker_id as id from place x
    union
    select m.id, f.id from merged m cross join lateral app.record_family_known(m.id, known_at) f(id) where m.id in (select x.worker_id from place x)
  ), list as materialized (
    select c.id, c.tenant_id, t.insurance_programmes, m.paid >= c.billed_rupiah and k.state = 'BILLED' as is_paid, m.received >= c.billed_rupiah and k.state = 'BILLED' as is_received
    from (select distinct x.tenant_id, x.insurance_programmes from place x) t
      join contribution_list c on c.tenant_id = t.tenant_id and not c.is_outside
      join decree d on d.id = c.decree_id join programme g on g.id = d.programme_id and g.insurance_programmes && t.insurance_programmes
      cross join lateral app.list_known(c, known_at) k
      cross join lateral app.list_money_known(c.id, known_at, on_day) m
    where k.state <> 'DISCARDED'
  )
  select x.pledge_id, x.worker_id, c.id, l.months * x.months, coalesce(c.is_paid, false), coalesce(c.is_received and c.is_paid, false)
  from list c join contribution_line l on l.list_id = c.id join record r on r.id = l.worker_id
    join place x on x.worker_id = r.place_worker and x.tenant_id = c.tenant_id and x.insurance_programmes = c.insurance_programmes and l.months && x.months;
$$;
revoke execute on function app.pledge_lines_known from public;
grant execute on function app.pledge_lines_known to payung_crossing;
