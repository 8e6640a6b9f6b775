-- What was found of a record that was merged is known of the one that was kept, and of both apart again once the merge is undone. Nothing is moved:
-- what was found stays where it was found, and whoever reads follows the records.
-- A record and all that were merged into it.
create or replace function app.records_of(asked_worker uuid) returns setof uuid language sql stable set search_path = public, pg_temp as $$
  with recursive one as (
    select asked_worker as id
    union
    select w.id from one join worker w on w.superseded_by = one.id)
  select id from one;
$$;
