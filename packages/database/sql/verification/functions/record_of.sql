-- The record that stands for another today, as far as the viewer sees.
create or replace function app.record_of(asked_worker uuid) returns uuid language sql stable set search_path = public, pg_temp as $$
  with recursive chain as (
    select w.id, w.superseded_by, 0 as depth from worker w where w.id = asked_worker
    union all
    select w.id, w.superseded_by, c.depth + 1 from chain c join worker w on w.id = c.superseded_by)
  select coalesce((select id from chain order by depth desc limit 1), asked_worker);
$$;
grant execute on function app.record_of to payung_app, payung_crossing;
