-- Places in decrees of the viewer's government that became free: whoever holds the line has died, moved, withdrawn or found an employer, as their record says or
-- a report does, or an amendment took the line away and nobody came in its stead. What the draft of an amendment changes already is not free. From the few of
-- whom it is known, never from everybody in the annex. Since which month is known where somebody has reported the day.
create or replace function app.free_places(asked_decree uuid default null)
returns table (decree_id uuid, line_no integer, worker_id uuid, area_code text, village_code text, reason text, since date, is_held boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive base as materialized (
    select d.id, d.until_month from decree d
    where d.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null and d.kind = 'DESIGNATION' and d.state in ('SIGNED', 'PUBLISHED')
      and d.until_month > (date_trunc('month', app.today()) + interval '1 month')::date and (asked_decree is null or d.id = asked_decree)
  ), amending as materialized (
    select b.id as decree_id, a.id, a.state in ('SIGNED', 'PUBLISHED') as is_signed, a.from_month from base b join decree a on a.amends_id = b.id
    where a.kind = 'AMENDMENT' and a.state in ('DRAFT', 'REVIEW', 'APPROVED', 'SIGNED', 'PUBLISHED')
  ), left_for_work as materialized (
    select e.worker_id, e.event_day from life_event e where e.kind = 'EMPLOYED_ELSEWHERE' and e.state = 'REPORTED' and exists (select from base)
      and not exists (select from life_event b where b.worker_id = e.worker_id and b.kind = 'RETURN' and b.state = 'REPORTED' and b.event_day >= e.event_day)
  ), gone (worker_id, reason) as (
    select w.id, case w.status when 'WITHDRAWN' then 'REFUSED' else w.status end from worker w where app.is_gone(w.status) and w.superseded_by is null and exists (select from base)
    union
    select w.worker_id, 'EMPLOYED' from left_for_work w
    union
    select w.id, g.reason from gone g join worker w on w.superseded_by = g.worker_id
  ), held as materialized (
    select distinct on (b.id, h.line_no) b.id as decree_id, h.line_no, h.worker_id, h.area_code, h.village_code, g.reason
    from gone g join decree_holding h on h.worker_id = g.worker_id join base b on b.id = h.decree_id and h.until_month = b.until_month and h.from_month < b.until_month
    where not exists (select from amending a join decree_entry e on e.decree_id = a.id and e.target_line = h.line_no where a.decree_id = b.id and not a.is_signed)
    order by b.id, h.line_no, g.reason
  ), taken as materialized (
    select a.decree_id, h.line_no, h.worker_id, h.area_code, h.village_code, h.until_month,
      row_number() over (partition by a.decree_id, h.area_code order by h.until_month, h.line_no) as place
    from amending a join decree_entry e on e.decree_id = a.id and e.change = 'REMOVE' and e.reason_code <> 'DUPLICATE'
      join decree_holding h on h.decree_id = a.decree_id and h.line_no = e.target_line and h.until_month = a.from_month
    where a.is_signed and not exists (select from amending n join decree_entry f on f.decree_id = n.id and f.fills_line = h.line_no where n.decree_id = a.decree_id)
  ), added as materialized (
    select a.decree_id, e.area_code, count(*) as people from amending a join decree_entry e on e.decree_id = a.id and e.change = 'ADD' and e.fills_line is null group by 1, 2
  )
  select h.decree_id, h.line_no, h.worker_id, h.area_code, h.village_code, h.reason,
    (select (date_trunc('month', app.last_possible_day(e.event_day, e.day_precision)) + interval '1 month')::date from app.record_family(h.worker_id) f(id)
        join life_event e on e.worker_id = f.id and e.state = 'REPORTED'
      where e.kind = case h.reason when 'DECEASED' then 'DEATH' when 'MOVED' then 'MOVE' when 'EMPLOYED' then 'EMPLOYED_ELSEWHERE' end order by e.event_day desc limit 1),
    true
  from held h
  union all
  select t.decree_id, t.line_no, t.worker_id, t.area_code, t.village_code, 'TAKEN_OUT', t.until_month, false
  from taken t left join added a on a.decree_id = t.decree_id and a.area_code = t.area_code where t.place > coalesce(a.people, 0);
$$;
alter function app.free_places owner to payung_crossing;
revoke execute on function app.free_places from public;
grant execute on function app.free_places to payung_app;
