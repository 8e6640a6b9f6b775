-- A designation from pledges is submitted with a share of each of their companies (`app.unfunded_pledges`).
create or replace function app.guard_pledged_funding() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.unfunded_pledges(new.id)) then
    raise exception using errcode = '23514', constraint = 'decree_pledges_funded', message = 'a company pays nothing for its pledge: constraint "decree_pledges_funded"';
  end if;
  return null;
end $$;
alter function app.guard_pledged_funding owner to payung_crossing;
revoke execute on function app.guard_pledged_funding from public;
