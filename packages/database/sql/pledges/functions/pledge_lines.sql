-- The months of pledges that their companies have on lists of contributions: of whom was matched and not given back, or a record that was merged with theirs, on lists
-- that this company pays and that were not set aside, under a decree that insures something of what the pledge insures. A list is received once its bill is paid
-- in full, without what came back, and the insurer has received as much. All pledges at once, and of the lists only those on which somebody of them stands: a company
-- has many of both. `app.line_rupiah` says what these months cost.
create or replace function app.pledge_lines(asked_pledges uuid[])
returns table (pledge_id uuid, worker_id uuid, list_id uuid, line_no integer, months daterange, month_rupiah bigint, is_received boolean)
language sql stable rows 5000 set search_path = public, pg_temp as $$
  with recursive place as materialized (
    select x.pledge_id, x.worker_id, x.months from pledge_place x where x.pledge_id = any (asked_pledges) and x.released_at is null
  ), merged as materialized (
    -- Few of them: they are found in an index of such records alone.
    select w.id, app.current_record(w.id) as current_id from worker w where w.superseded_by is not null and w.id in (select x.worker_id from place x)
  ), family (place_worker, worker_id) as (
    select m.id, m.current_id from merged m
    union
    select w.superseded_by, w.superseded_by from worker w where w.superseded_by is not null and w.superseded_by in (select x.worker_id from place x)
    union
    select f.place_worker, w.id from family f join worker w on w.superseded_by = f.worker_id
  ), record as materialized (
    select x.pledge_id, x.worker_id, x.months, x.worker_id as record_id from place x
    union all
    select x.pledge_id, x.worker_id, x.months, f.worker_id from family f join place x on x.worker_id = f.place_worker where f.worker_id <> x.worker_id
  ), pledge_decree as materialized (
    select distinct p.id as pledge_id, p.tenant_id, c.decree_id
    from pledge p join contribution_list c on c.tenant_id = p.tenant_id and c.state <> 'DISCARDED' and not c.is_outside
      join decree d on d.id = c.decree_id join programme g on g.id = d.programme_id and g.insurance_programmes && p.insurance_programmes
    where p.id = any (asked_pledges)
  ), line as materialized (
    select x.pledge_id, d.tenant_id, x.worker_id, l.list_id, l.line_no, l.months * x.months as months, l.month_rupiah
    from record x join pledge_decree d on d.pledge_id = x.pledge_id
      cross join lateral (select l.list_id, l.line_no, l.months, l.month_rupiah from contribution_line l
        where l.decree_id = d.decree_id and l.worker_id = x.record_id and l.live and l.months && x.months offset 0) l
  ), list as materialized (
    select c.id, c.tenant_id, c.state = 'BILLED' and app.paid_of_list(c.id) >= c.billed_rupiah and app.received_of_list(c.id) >= c.billed_rupiah as is_received
    from contribution_list c where c.id in (select l.list_id from line l) and c.state <> 'DISCARDED' and not c.is_outside
  )
  select l.pledge_id, l.worker_id, l.list_id, l.line_no, l.months, l.month_rupiah, c.is_received
  from line l join list c on c.id = l.list_id and c.tenant_id = l.tenant_id;
$$;
revoke execute on function app.pledge_lines from public;
grant execute on function app.pledge_lines to payung_crossing;
