-- Where the kept sums of pledges differ from a recount, apart from what waits to be counted; with `repair` that is counted anew at once.
create or replace function app.verify_pledge_sums(repair boolean)
returns table (tenant_id uuid, pledge_id uuid, people integer, people_recounted integer, pledged integer, pledged_recounted integer, listed integer, listed_recounted integer,
  received integer, received_recounted integer, posted integer, posted_recounted integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('payung fold pledge sums', 0));
  return query with standing as materialized (
    select s.* from pledge_sum s left join pledge p on p.id = s.pledge_id
    where (p.id is null or s.month is not distinct from app.month_of_places(p))
      and s.pledge_id not in (select m.pledge_id from app.moved_pledges(array(select s.pledge_id from pledge_sum s)) m)
  ), difference as materialized (
    select s.tenant_id, s.pledge_id, s.people, coalesce(r.people, 0) as people_now, s.pledged, coalesce(r.pledged, 0) as pledged_now, s.listed,
      coalesce(r.listed, 0) as listed_now, s.received, coalesce(r.received, 0) as received_now, s.posted, coalesce(r.posted, 0) as posted_now
    from standing s left join app.recount_pledges(array(select s.pledge_id from standing s)) r on r.pledge_id = s.pledge_id
    where (s.people, s.pledged, s.listed, s.received, s.posted) is distinct from (r.people, r.pledged, r.listed, r.received, r.posted)
  ), repaired as (
    insert into pledge_sum_change (tenant_id, pledge_id) select d.tenant_id, d.pledge_id from difference d where repair
  )
  select d.tenant_id, d.pledge_id, d.people, d.people_now, d.pledged, d.pledged_now, d.listed, d.listed_now, d.received, d.received_now, d.posted, d.posted_now
  from difference d order by 1, 2;
  if repair then
    while app.fold_pledge_sums(1000) > 0 loop end loop;
  end if;
end $$;
alter function app.verify_pledge_sums owner to payung_crossing;
revoke execute on function app.verify_pledge_sums from public;
grant execute on function app.verify_pledge_sums to payung_jobs;
