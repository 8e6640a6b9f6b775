-- Whom pledges hold, by each record that theirs has had since the pledge took them. Of a signed decree it is who was held when it was signed: a pledge that is over
-- changes nothing that was agreed. Null for what is not signed.
create or replace function app.pledged_records(asked uuid[], signed_at timestamptz) returns table (worker_id uuid, pledges uuid[])
language sql stable set search_path = public, pg_temp as $$
  with recursive held as (
    select x.pledge_id, x.worker_id as id from pledge_place x where x.pledge_id = any (asked) and (x.released_at is null or x.released_at > signed_at)
    union
    select h.pledge_id, w.superseded_by from held h join worker w on w.id = h.id where w.superseded_by is not null)
  select h.id, array_agg(h.pledge_id order by h.pledge_id) from held h group by 1;
$$;
revoke execute on function app.pledged_records from public;
grant execute on function app.pledged_records to payung_app, payung_crossing;
