-- What was sealed with a key stays sealed with it: a key that was known is never forgotten, changed, or taken out of use.
create or replace function app.guard_encryption_key() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.used_from is null and new.used_from is not null
    and (new.id, new.position, new.algorithm, new.check_value, new.registered_at)
      = (old.id, old.position, old.algorithm, old.check_value, old.registered_at) then
    return new;
  end if;
  raise exception using errcode = '23001', constraint = 'encryption_key_kept', message = 'a key that was known stays known';
end $$;
