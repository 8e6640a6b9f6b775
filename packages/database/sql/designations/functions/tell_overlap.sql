-- One line for the question and one for each whose decrees it is about, with how many people.
create or replace function app.tell_overlap(asked_decree uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  total integer;
begin
  if app.user_id() is null or not app.is_own_list(asked_decree) then
    return 0;
  end if;
  with found as materialized (select distinct c.told_by, c.worker_id from app.covered_in(asked_decree) c),
  counted as (select count(distinct f.worker_id)::int as people from found f),
  written as (
    insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
    select app.tenant_id(), app.user_id(), 'OVERLAP_TOLD', case when exists (select from cohort k where k.id = asked_decree) then 'cohort' else 'decree' end,
      asked_decree::text, jsonb_build_object('people', c.people) from counted c
    union all select f.told_by, app.user_id(), 'DESIGNATIONS_TOLD_OF', 'tenant', app.tenant_id()::text,
      jsonb_build_object('byTenant', app.tenant_id(), 'people', count(distinct f.worker_id)) from found f group by f.told_by)
  select c.people into total from counted c;
  return total;
end $$;
alter function app.tell_overlap owner to payung_crossing;
revoke execute on function app.tell_overlap from public;
grant execute on function app.tell_overlap to payung_app;
