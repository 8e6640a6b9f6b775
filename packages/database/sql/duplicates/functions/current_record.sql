-- Whoever stands at the end: a record that was merged into one that was merged into another.
create or replace function app.current_record(asked_worker uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive chain as (
    select w.id, w.superseded_by from worker w where w.id = asked_worker
    union all
    select w.id, w.superseded_by from chain c join worker w on w.id = c.superseded_by)
  select id from chain where superseded_by is null;
$$;
alter function app.current_record owner to payung_crossing;
revoke execute on function app.current_record from public;
