-- Writes down of whom the user is told, on both sides. False where they have been told of as many as a day allows: then nothing is.
create or replace function app.tell_designations(asked_workers uuid[]) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('told ' || app.user_id(), 0));
  if app.user_id() is null or app.told_enough() then
    return false;
  end if;
  with told as materialized (
    select distinct p.worker_id, p.told_by, p.named from app.people_elsewhere(asked_workers) p where not app.was_told('DESIGNATION_TOLD', p.worker_id::text))
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select app.tenant_id(), app.user_id(), 'DESIGNATION_TOLD', 'worker', t.worker_id::text, '{}'::jsonb from told t group by t.worker_id
  union all select t.told_by, app.user_id(), 'DESIGNATION_TOLD_OF', 'worker', t.named::text, jsonb_build_object('byTenant', app.tenant_id())
  from told t group by t.told_by, t.named;
  return true;
end $$;
alter function app.tell_designations owner to payung_crossing;
revoke execute on function app.tell_designations from public;
grant execute on function app.tell_designations to payung_app;
