-- As `app.record_family`, of many records at once: of each the record that holds, and every record of that person.
create or replace function app.families_of(asked uuid[]) returns table (worker_id uuid, head uuid, member uuid)
language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with recursive chain (asked_id, id, superseded_by) as (
    select w.id, w.id, w.superseded_by from (select distinct a from unnest(asked) a) x join worker w on w.id = x.a
    union all
    select c.asked_id, w.id, w.superseded_by from chain c join worker w on w.id = c.superseded_by
  ), family (asked_id, head, id) as (
    select c.asked_id, c.id, c.id from chain c where c.superseded_by is null
    union
    select f.asked_id, f.head, w.id from family f join worker w on w.superseded_by = f.id
  )
  select f.asked_id, f.head, f.id from family f;
$$;
alter function app.families_of owner to payung_crossing;
revoke execute on function app.families_of from public;
