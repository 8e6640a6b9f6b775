-- What has ended is not amended: its amendments are not submitted.
create or replace function app.guard_amended() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from decree b where b.id = new.amends_id and b.state in ('SIGNED', 'PUBLISHED') for share) then
    raise exception using errcode = '23514', constraint = 'decree_amends_signed', message = 'not in force in those months: constraint "decree_amends_signed"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_amended from public;
