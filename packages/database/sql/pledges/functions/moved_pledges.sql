-- Which of these pledges may have come to something else since they were counted. A list touches all of its company here: whom it names is looked for as it is counted. A merged record touches each pledge that has a place of it, or of whoever it was merged
-- with. Who merges so many records at once that each of them would be looked for here has touched all, until the worker process has found whom.
create or replace function app.moved_pledges(asked_pledges uuid[]) returns table (pledge_id uuid)
language sql stable set search_path = public, pg_temp as $$
  with merged as materialized (
    select c.worker_id from pledge_sum_change c where c.worker_id is not null limit 101
  )
  select p.id from pledge p where p.id = any (asked_pledges)
    and exists (select from pledge_sum_change c where c.tenant_id = p.tenant_id and c.worker_id is null and (c.pledge_id is null or c.pledge_id = p.id))
  union
  select x.pledge_id from (select distinct f.id from merged m cross join lateral app.record_family(m.worker_id) f(id) where (select count(*) from merged) <= 100) f
    join pledge_place x on x.worker_id = f.id where x.pledge_id = any (asked_pledges)
  union
  select unnest(asked_pledges) where (select count(*) from merged) > 100;
$$;
revoke execute on function app.moved_pledges from public;
grant execute on function app.moved_pledges to payung_crossing;
