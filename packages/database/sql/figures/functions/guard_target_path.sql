-- What was decided stays. A confirmed path alone is marked, once, with the one that has replaced it.
create or replace function app.guard_target_path() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'CONFIRMED' and old.replaced_by_id is null and to_jsonb(new) - 'replaced_by_id' = to_jsonb(old) - 'replaced_by_id' then return new; end if;
  raise exception using errcode = '23001', message = 'target_path is append-only';
end $$;
revoke execute on function app.guard_target_path from public;
