-- As `app.met_after_death_of`, of what the viewer's government has reported or is to confirm, and within their part of it: whoever visited the person, also of another
-- government. It says the day alone.
create or replace function app.met_after_death(asked uuid[]) returns table (report_id uuid, met_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  with own (id, worker_id) as (
    select e.id, e.worker_id from life_event e where e.id = any (asked) and e.tenant_id = app.tenant_id()
    union all
    select r.id, r.worker_id from outside_report r where r.id = any (asked) and r.tenant_id = app.tenant_id()
  )
  select m.report_id, m.met_on from app.met_after_death_of(array(
    select o.id from own o join worker w on w.id = o.worker_id
    where app.area_scope() = '' and app.agency_id() is null
      or starts_with(w.village_code, app.area_scope()) and (app.agency_id() is null or w.agency_id = app.agency_id()))) m;
$$;
alter function app.met_after_death owner to payung_crossing;
revoke execute on function app.met_after_death from public;
grant execute on function app.met_after_death to payung_app;
