-- Of people whose record the viewer's government keeps, within their part of it: whose card is void, from the reported day of death on, or with no day where the record
-- alone says that they died. It is never written down: a report that is withdrawn, or whose status the keeper refused, makes the card hold again.
create or replace function app.cards_void_from(asked_workers uuid[]) returns table (worker_id uuid, void_from date)
language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with kept as materialized (
    select w.id, w.status from worker w
    where w.id = any (asked_workers) and w.tenant_id = app.tenant_id() and starts_with(w.village_code, app.area_scope())
      and (app.agency_id() is null or w.agency_id = app.agency_id())
  ), death as (
    select f.worker_id, min(e.event_day) as day from app.families_of(array(select k.id from kept k)) f
      join life_event e on e.worker_id = f.member and e.kind = 'DEATH' and e.state = 'REPORTED'
    where not exists (select from app.refused_death x where x.event_id = e.id) group by 1
  )
  select k.id, d.day from kept k left join death d on d.worker_id = k.id where d.day is not null or k.status = 'DECEASED';
$$;
alter function app.cards_void_from owner to payung_crossing;
revoke execute on function app.cards_void_from from public;
grant execute on function app.cards_void_from to payung_app;
