-- What held yesterday decided about people yesterday: it ends, and that is all that ever happens to it.
create or replace function app.keep_past_thresholds() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  today constant date := app.today();
begin
  if old.withdrawn_at is not null or lower(new.valid) <> lower(old.valid) or upper(new.valid) < today
    or (new.withdrawn_at is not null and lower(old.valid) < today) then
    raise exception using errcode = '55000', message = 'a threshold that has held does not change';
  end if;
  return new;
end $$;
