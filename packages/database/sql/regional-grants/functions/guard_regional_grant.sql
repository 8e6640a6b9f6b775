-- What was decided stays; only the end of a grant is moved forward, never into days that are over.
create or replace function app.guard_regional_grant() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'CONFIRMED' and to_jsonb(new) - 'valid' = to_jsonb(old) - 'valid' and lower(new.valid) = lower(old.valid)
    and new.valid <@ old.valid and upper(new.valid) >= app.today() then
    return new;
  end if;
  raise exception using errcode = '23001', message = 'regional_grant is append-only';
end $$;
revoke execute on function app.guard_regional_grant from public;
