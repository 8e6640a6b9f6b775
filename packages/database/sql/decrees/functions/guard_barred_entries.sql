-- Who dies while a decree is decided on stays on its paper and an amendment takes them out; whom the law lets nobody designate is never signed.
create or replace function app.guard_barred_entries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.gone_entries(new.id) g where g.bar is not null) or exists (select from app.gone_records(new.id) g where g.bar is not null) then
    raise exception using errcode = '23514', constraint = 'decree_people_barred', message = 'the law bars somebody: constraint "decree_people_barred"';
  end if;
  return null;
end $$;
alter function app.guard_barred_entries owner to payung_crossing;
revoke execute on function app.guard_barred_entries from public;
