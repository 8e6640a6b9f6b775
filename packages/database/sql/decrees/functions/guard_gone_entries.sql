create or replace function app.guard_gone_entries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.gone_entries(new.id)) or exists (select from app.gone_records(new.id)) then
    raise exception using errcode = '23514', constraint = 'decree_people_gone', message = 'somebody has died, moved, withdrawn or is barred by law: constraint "decree_people_gone"';
  end if;
  return null;
end $$;
alter function app.guard_gone_entries owner to payung_crossing;
revoke execute on function app.guard_gone_entries from public;
