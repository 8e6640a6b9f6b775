-- The same where a rule asks it of everybody: whose decrees the answer came from hears of how many people.
create or replace function app.tell_designated(asked_programme uuid, from_this_month date, until_this_month date) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  total integer;
begin
  with found as materialized (
    select distinct h.tenant_id as told_by, l.worker_id
    from programme own join programme p on p.tenant_id <> own.tenant_id and p.insurance_programmes && own.insurance_programmes
      join decree_holding h on h.programme_id = p.id and h.from_month < h.until_month and h.from_month < until_this_month and from_this_month < h.until_month
      join worker w on w.person_id = h.person_id join worker_listing l on l.worker_id = w.id and l.tenant_id = app.tenant_id() and l.level = 'FULL'
    where own.id = asked_programme and own.tenant_id = app.tenant_id() and app.agency_id() is null),
  counted as (select count(distinct f.worker_id)::int as people from found f),
  written as (
    insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
    select app.tenant_id(), app.user_id(), 'DESIGNATIONS_TOLD', 'programme', asked_programme::text, jsonb_build_object('people', c.people) from counted c
    union all select f.told_by, app.user_id(), 'DESIGNATIONS_TOLD_OF', 'tenant', app.tenant_id()::text,
      jsonb_build_object('byTenant', app.tenant_id(), 'people', count(distinct f.worker_id)) from found f group by f.told_by)
  select c.people into total from counted c;
  return total;
end $$;
alter function app.tell_designated owner to payung_crossing;
revoke execute on function app.tell_designated from public;
grant execute on function app.tell_designated to payung_app;
