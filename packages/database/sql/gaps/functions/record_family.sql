-- Every record that was merged into the same one as this, and that one.
create or replace function app.record_family(of_worker uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive family (id) as (
    select app.current_record(of_worker)
    union
    select w.id from family f join worker w on w.superseded_by = f.id)
  select f.id from family f where f.id is not null;
$$;
alter function app.record_family owner to payung_crossing;
revoke execute on function app.record_family from public;
