-- What was sealed with a key stays known as sealed with it: a key is never forgotten or changed, and nothing that was written down of it taken back.
create or replace function app.guard_encryption_key() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (new.id, new.position, new.algorithm, new.check_value, new.registered_at)
      = (old.id, old.position, old.algorithm, old.check_value, old.registered_at)
    and (old.used_from is null or new.used_from is not distinct from old.used_from)
    -- That it makes the indexes is taken back as long as nobody has one of it: an import had begun that has to end first.
    and (old.indexes_from is null or new.indexes_from is not distinct from old.indexes_from or old.indexed_at is null and new.indexes_from is null)
    and (old.indexed_at is null or new.indexed_at is not distinct from old.indexed_at)
    and (old.completed_at is null or new.completed_at is not distinct from old.completed_at)
    and (old.seal_public_key is null or new.seal_public_key is not distinct from old.seal_public_key)
    and (old.seal_public_key is null or new.seal_public_key_signature is not distinct from old.seal_public_key_signature)
    and (old.retired_at is null or new.retired_at is not distinct from old.retired_at) then
    return new;
  end if;
  raise exception using errcode = '23001', constraint = 'encryption_key_kept', message = 'a key that was known stays known';
end $$;
