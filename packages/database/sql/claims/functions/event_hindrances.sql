-- Of events of the entered government: why they cannot be withdrawn. The family was paid, by the insurer or with a grant of a region, or the record says by now what was
-- reported; null where nothing hinders it.
create or replace function app.event_hindrances(asked uuid[]) returns table (event_id uuid, hindrance text)
language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with event as materialized (
    select e.id, e.worker_id, e.kind from life_event e where e.id = any (asked) and e.tenant_id = app.tenant_id()
  ), head as (
    select distinct f.worker_id, f.head from app.families_of(array(select e.worker_id from event e)) f
  )
  select e.id, case when c.state in ('PAID', 'CLOSED') then 'PAID'
    when exists (select from grant_handover g where g.claim_id = c.id and g.state = 'CONFIRMED') then 'GRANT_HANDED_OVER'
    when w.status = case e.kind when 'DEATH' then 'DECEASED' when 'MOVE' then 'MOVED' end then 'STATUS_STANDS' end
  from event e left join claim c on c.event_id = e.id left join head h on h.worker_id = e.worker_id left join worker w on w.id = h.head;
$$;
alter function app.event_hindrances owner to payung_crossing;
revoke execute on function app.event_hindrances from public;
grant execute on function app.event_hindrances to payung_app;
