-- What was saved stays saved until it is taken back, and neither comes about in another way.
create or replace function app.import_state_follows() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (old.state = 'COMMITTED' and new.state <> 'REVERTING') or (old.state = 'REVERTING' and new.state not in ('COMMITTED', 'REVERTED'))
    or old.state in ('REVERTED', 'DISCARDED') or (new.state = 'COMMITTED' and old.state not in ('COMMITTING', 'REVERTING'))
    or (new.state = 'REVERTING' and old.state <> 'COMMITTED') or (new.state = 'REVERTED' and old.state <> 'REVERTING')
    or (new.state = 'COMMITTING' and old.state <> 'REVIEW') then
    raise exception using errcode = '55000', message = format('an import that is %s does not become %s', old.state, new.state);
  end if;
  return new;
end $$;
alter function app.import_state_follows owner to payung_crossing;
revoke execute on function app.import_state_follows from public;
