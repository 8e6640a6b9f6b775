-- The months that the insurer has posted to somebody beyond the last month that their payer owed: of bills that the viewer's tenant pays, or of its decree.
-- From the few of whom something is known, never from everybody on a list. Records that were merged are one person.
create or replace function app.credit_months(asked_lists uuid[] default null, of_worker uuid default null)
returns table (list_id uuid, line_no integer, month date, rupiah bigint, worker_id uuid, decree_tenant_id uuid, payer_tenant_id uuid, reason text, last_owed date,
  known_on date, is_confirmed boolean)
language sql stable set search_path = public, pg_temp set work_mem = '64MB' as $$
  with recursive bill as materialized (
    select c.id, c.decree_id, c.tenant_id, c.decree_tenant_id, c.months from contribution_list c
    where app.tenant_id() in (c.tenant_id, c.decree_tenant_id) and c.state = 'BILLED' and (asked_lists is null or c.id = any (asked_lists))
  ), paid_decree as materialized (
    select distinct b.decree_id from bill b
  ), asked_record as materialized (
    select f.id from app.record_family(of_worker) f(id) where of_worker is not null
  ), known as materialized (
    select e.* from life_event e where e.state = 'REPORTED' and e.kind in ('DEATH', 'MOVE', 'EMPLOYED_ELSEWHERE', 'RETURN')
      and not exists (select from app.refused_death x where x.event_id = e.id)
      and (of_worker is null or e.worker_id in (select r.id from asked_record r)) and exists (select from bill)
  ), same_person (event_id, worker_id) as (
    select k.id, k.worker_id from known k
    union
    select s.event_id, x.id from same_person s cross join lateral (
      select w.superseded_by as id from worker w where w.id = s.worker_id and w.superseded_by is not null
      union all select w.id from worker w where w.superseded_by = s.worker_id) x
  ), life as materialized (
    select s.worker_id, jsonb_agg(jsonb_build_object('kind', k.kind, 'day', k.event_day, 'precision', k.day_precision,
      'knownOn', app.day_of(k.created_at), 'isConfirmed', k.kind = 'EMPLOYED_ELSEWHERE'
        or exists (select from same_person o join worker w on w.id = o.worker_id where o.event_id = k.id and w.superseded_by is null
          and w.status = case k.kind when 'DEATH' then 'DECEASED' else 'MOVED' end)
        or k.kind = 'MOVE' and exists (select from worker_proposal p where p.life_event_id = k.id and p.state = 'ACCEPTED')) order by k.event_day, k.id) as events
    from same_person s join known k on k.id = s.event_id group by 1
  ), shortened as materialized (
    select h.decree_id, h.line_no, max(h.until_month) as held_until
    from paid_decree p join decree d on d.id = p.decree_id join decree_holding h on h.decree_id = d.id
    group by 1, 2, d.until_month having max(h.until_month) < d.until_month
  ), line as materialized (
    select l.list_id, l.line_no from life f cross join paid_decree p join contribution_line l on l.decree_id = p.decree_id and l.worker_id = f.worker_id and l.live
    union
    select l.list_id, l.line_no from shortened s join contribution_line l on l.decree_id = s.decree_id and l.holding_no = s.line_no and l.live
      and upper(l.months) > s.held_until
    where of_worker is null or l.worker_id in (select r.id from asked_record r)
  )
  select l.list_id, l.line_no, m.month::date, a.rupiah, l.worker_id, b.decree_tenant_id, b.tenant_id, r.reason, r.last_owed, r.known_on, r.is_confirmed
  from line k join bill b on b.id = k.list_id join contribution_line l on l.list_id = k.list_id and l.line_no = k.line_no
    left join life f on f.worker_id = l.worker_id left join shortened s on s.decree_id = l.decree_id and s.line_no = l.holding_no
    cross join lateral generate_series(lower(l.months), upper(l.months) - interval '1 month', interval '1 month') m(month)
    cross join lateral app.credit_reason(m.month::date, s.held_until, coalesce(f.events, '[]')) r
    cross join lateral (select coalesce(l.month_rupiah, (select (one ->> 'perPersonRupiah')::bigint from jsonb_array_elements(b.months) one
      where (one ->> 'month')::date = m.month::date and one ->> 'isShare' is null)) as rupiah) a
  where a.rupiah > 0 and exists (select from app.posted_span p where p.list_id = l.list_id and p.line_no = l.line_no and p.months @> m.month::date);
$$;
revoke execute on function app.credit_months from public;
grant execute on function app.credit_months to payung_crossing;
