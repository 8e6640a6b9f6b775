-- Counts pledges anew that may have come to something else: first which they are, then so many of them, with those whose month is over. What it takes from the changes is
-- in the sums when it commits, or neither has happened; what others add meanwhile stays. Answers how many it has counted: none, and nothing is left.
create or replace function app.fold_pledge_sums(pledges_max integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  chosen_pledges uuid[];
begin
  if not exists (select from pledge_sum_change) and not exists (select from pledge_sum s where s.stands_until <> 'infinity' and s.stands_until <= app.today()) then return 0; end if;
  perform pg_advisory_xact_lock(hashtextextended('payung fold pledge sums', 0));
  -- In one statement, so that no change is taken away which it has not seen. Who becomes part of a pledge meanwhile, or a pledge that is approved, has a change of its own.
  if exists (select from pledge_sum_change c where c.pledge_id is null) then
    with taken as (
      delete from pledge_sum_change c where c.pledge_id is null returning c.tenant_id, c.list_id, c.worker_id
    ), listed as materialized (
      -- A line that has ended is looked at as well: what ended has moved something. Most lists are of governments, which have no pledge.
      select distinct l.worker_id from (select distinct t.list_id from taken t where exists (select from pledge p where p.tenant_id = t.tenant_id)) k
        join contribution_line l on l.list_id = k.list_id
    ), merged as materialized (
      select t.worker_id as id from taken t where t.worker_id is not null
      union select w.id from listed l join worker w on w.id = l.worker_id and w.superseded_by is not null
      union select w.superseded_by from listed l join worker w on w.superseded_by = l.worker_id
    ), record as materialized (
      select l.worker_id as id from listed l union select f.id from merged m cross join lateral app.record_family(m.id) f(id)
    )
    insert into pledge_sum_change (tenant_id, pledge_id)
    select distinct p.tenant_id, p.id from record r join pledge_place x on x.worker_id = r.id join pledge p on p.id = x.pledge_id where p.state in ('APPROVED', 'ENDED');
  end if;
  with chosen as materialized (
    select c.pledge_id from pledge_sum_change c where c.pledge_id is not null
    union
    select s.pledge_id from pledge_sum s where s.stands_until <> 'infinity' and s.stands_until <= app.today()
    order by 1 limit pledges_max
  ), taken as (
    delete from pledge_sum_change c using chosen k where c.pledge_id = k.pledge_id
  )
  select array_agg(k.pledge_id) into chosen_pledges from chosen k;
  delete from pledge_sum s where s.pledge_id = any (chosen_pledges);
  insert into pledge_sum (pledge_id, tenant_id, month, stands_until, people, pledged, listed, received, posted)
  select r.pledge_id, r.tenant_id, r.month, r.stands_until, r.people, r.pledged, r.listed, r.received, r.posted from app.recount_pledges(chosen_pledges) r;
  return coalesce(cardinality(chosen_pledges), 0);
end $$;
alter function app.fold_pledge_sums owner to payung_crossing;
revoke execute on function app.fold_pledge_sums from public;
grant execute on function app.fold_pledge_sums to payung_jobs;
