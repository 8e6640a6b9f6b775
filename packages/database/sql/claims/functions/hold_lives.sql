-- Holds what is reported of these people, each by the record that holds, until the transaction ends; always in the same order, so that two never wait for each other.
-- Runs with the rights of the function that calls it.
create or replace function app.hold_lives(heads uuid[]) returns void language sql volatile set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(x.shared) from (select distinct app.lock_of_life(h) as shared from unnest(heads) h order by 1) x;
$$;
revoke execute on function app.hold_lives from public;
grant execute on function app.hold_lives to payung_crossing;
