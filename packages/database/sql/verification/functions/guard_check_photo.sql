-- The hour of a result is that of its transaction: what comes later is no evidence of that visit. Afterwards: first says the policy whose it is.
create or replace function app.guard_check_photo() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from check_result r where r.id = new.result_id and r.recorded_at = now()) then
    raise exception using errcode = '23514', constraint = 'check_photo_with_visit', message = 'not with its visit: constraint "check_photo_with_visit"';
  end if;
  return null;
end $$;
