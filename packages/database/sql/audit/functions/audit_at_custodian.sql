-- Writes an event into the custodian's log as well: a reveal through a link shows in both. For the one thing that viewers do with a record they open.
create or replace function app.audit_at_custodian(asked_worker uuid, asked_action text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if asked_action is distinct from 'NATIONAL_ID_REVEALED' then
    raise exception using errcode = '22023', message = 'not an event that a viewer leaves';
  end if;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select w.tenant_id, app.user_id(), asked_action, 'worker', w.id::text, jsonb_build_object('byTenant', app.tenant_id())
  from worker w
  where w.id = asked_worker and w.tenant_id <> app.tenant_id() and starts_with(w.village_code, app.area_scope())
    and exists (select from worker_access a where a.worker_id = w.id and a.tenant_id = app.tenant_id() and a.level = 'FULL' and a.ended_at is null);
end $$;
alter function app.audit_at_custodian owner to payung_crossing;
revoke execute on function app.audit_at_custodian from public;
grant execute on function app.audit_at_custodian to payung_app;
