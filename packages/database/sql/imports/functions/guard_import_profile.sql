-- Who governs nobody brings nobody in: whatever a file says that it is.
create or replace function app.guard_import_profile() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.profile is distinct from 'KPJ_ANSWER' and app.is_insurer(new.tenant_id) then
    raise exception using errcode = '42501', message = 'an insurer imports answers alone';
  end if;
  return new;
end $$;
alter function app.guard_import_profile owner to payung_crossing;
revoke execute on function app.guard_import_profile from public;
