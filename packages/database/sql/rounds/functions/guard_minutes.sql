create or replace function app.guard_minutes() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.minutes_file_id is not null and not app.sees_file(new.minutes_file_id, new.tenant_id) then
    raise exception using errcode = '23503', constraint = 'deliberation_minutes', message = 'no such file: constraint "deliberation_minutes"';
  end if;
  return new;
end $$;
