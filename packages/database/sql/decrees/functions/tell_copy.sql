-- Before a copy names anybody, both logs say who reads it and of how many people: once a day, copy and reader. True where there was something to write.
create or replace function app.tell_copy(asked_copy uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  copy decree_copy;
  total integer;
begin
  select * into copy from decree_copy c where c.id = asked_copy and c.tenant_id = app.tenant_id() and app.agency_id() is null;
  if copy.id is null or app.user_id() is null then
    return false;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('copy read ' || app.user_id() || copy.id, 0));
  if app.was_told('COPY_READ', copy.id::text) then
    return false;
  end if;
  select count(*)::integer into total from app.people_in_copy(copy.id);
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  values (copy.tenant_id, app.user_id(), 'COPY_READ', 'decree_copy', copy.id::text, jsonb_build_object('people', total)),
    (copy.owner_tenant_id, app.user_id(), 'COPY_READ_BY', 'decree', copy.decree_id::text, jsonb_build_object('byTenant', copy.tenant_id, 'people', total));
  return true;
end $$;
alter function app.tell_copy owner to payung_crossing;
revoke execute on function app.tell_copy from public;
grant execute on function app.tell_copy to payung_app;
