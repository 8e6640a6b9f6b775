-- Before a branch takes the list of whom a decree has sent it, its own log says so, that of the decree's government, and that of each other government that keeps one of them: of how
-- many people, whether with whole NIKs, and why. Of their own decree a government's log alone says it. Answers how many people the list names.
create or replace function app.tell_registrations(asked_decree uuid, is_whole boolean, why text) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree;
  total integer;
begin
  select * into d from decree k where k.id = asked_decree;
  if d.id is null or app.user_id() is null then
    return 0;
  end if;
  if d.tenant_id <> app.tenant_id() then
    if not app.is_insurer(app.tenant_id()) or app.agency_id() is not null
        or not exists (select from decree_copy c where c.decree_id = d.id and c.tenant_id = app.tenant_id() and c.reason = 'INSURER') then
      return 0;
    end if;
    insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
    values (app.tenant_id(), app.user_id(), 'REGISTRATIONS_OPENED', 'decree', d.id::text, '{}');
    insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
    select side.tenant_id, app.user_id(), 'REGISTRATIONS_TAKEN_BY', 'decree', d.id::text, jsonb_strip_nulls(jsonb_build_object('byTenant', app.tenant_id(),
      'people', count(*), 'unmasked', is_whole, 'reason', why))
    from app.registration_list(d.id) l join worker w on w.id = l.worker_id cross join lateral (select w.tenant_id union select d.tenant_id) side group by 1;
  end if;
  select count(*) into total from app.registration_list(d.id);
  return total;
end $$;
alter function app.tell_registrations owner to payung_crossing;
revoke execute on function app.tell_registrations from public;
grant execute on function app.tell_registrations to payung_app;
