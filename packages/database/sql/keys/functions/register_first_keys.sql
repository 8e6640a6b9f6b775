-- The application writes down the keys that it begins with, as long as nobody is in the database. Later ones are an administrator's to add.
create or replace function app.register_first_keys(key_ids integer[], check_values bytea[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('payung keys'));
  if exists (select from encryption_key) then return; end if;
  if exists (select from person) then
    raise exception using errcode = '55000', constraint = 'keys_before_people', message = 'there are people, and no key is known';
  end if;
  insert into encryption_key (id, position, algorithm, check_value, used_from)
  select key.id, key.position, 'AES-256-GCM, HKDF-SHA256', key.check_value, now()
  from unnest(key_ids, check_values) with ordinality as key (id, check_value, position);
end $$;
alter function app.register_first_keys owner to payung_crossing;
revoke execute on function app.register_first_keys from public;
grant execute on function app.register_first_keys to payung_app;
