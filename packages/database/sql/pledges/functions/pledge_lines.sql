-- The months of a pledge that its company has on lists of contributions: of whom was matched and not given back, or a record that was merged with theirs, on lists
-- that this company pays and that were not set aside, under a decree that insures something of what the pledge insures. A list is received once its bill is paid
-- in full, without what came back, and the insurer has received as much.
create or replace function app.pledge_lines(asked_pledge uuid)
returns table (worker_id uuid, list_id uuid, line_no integer, months daterange, rupiah bigint, is_received boolean)
language sql stable set search_path = public, pg_temp as $$
  with recursive place as materialized (
    select p.tenant_id, p.insurance_programmes, x.worker_id, x.months from pledge p join pledge_place x on x.pledge_id = p.id and x.released_at is null
    where p.id = asked_pledge
  ), record (place_worker, worker_id) as (
    select x.worker_id, app.current_record(x.worker_id) from place x
    union
    select r.place_worker, w.id from record r join worker w on w.superseded_by = r.worker_id
  ), list as materialized (
    select c.id, c.decree_id, c.months, c.state = 'BILLED' and app.paid_of_list(c.id) >= c.billed_rupiah and app.received_of_list(c.id) >= c.billed_rupiah as is_received
    from (select distinct x.tenant_id, x.insurance_programmes from place x) k
      join contribution_list c on c.tenant_id = k.tenant_id and c.state <> 'DISCARDED' and not c.is_outside
      join decree d on d.id = c.decree_id join programme g on g.id = d.programme_id and g.insurance_programmes && k.insurance_programmes
  ), decree_of_list as materialized (
    select distinct c.decree_id from list c
  )
  select x.worker_id, l.list_id, l.line_no, l.months * x.months,
    (select sum(coalesce(l.month_rupiah, (select (one ->> 'perPersonRupiah')::bigint from jsonb_array_elements(c.months) one
        where (one ->> 'month')::date = m.month and one ->> 'isShare' is null), 0))::bigint
      from generate_series(lower(l.months * x.months), upper(l.months * x.months) - interval '1 month', interval '1 month') m(month)),
    c.is_received
  from place x join record r on r.place_worker = x.worker_id cross join decree_of_list d
    join contribution_line l on l.decree_id = d.decree_id and l.worker_id = r.worker_id and l.live and l.months && x.months
    join list c on c.id = l.list_id;
$$;
revoke execute on function app.pledge_lines from public;
grant execute on function app.pledge_lines to payung_crossing;
