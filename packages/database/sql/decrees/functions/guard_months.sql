-- As it is signed, when its people hold their lines already.
create or replace function app.guard_months() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.months_over_quota(new.id)) then
    raise exception using errcode = '23514', constraint = 'decree_within_area_quota', message = 'more people than the quota of their area: constraint "decree_within_area_quota"';
  end if;
  return null;
end $$;
alter function app.guard_months owner to payung_crossing;
revoke execute on function app.guard_months from public;
