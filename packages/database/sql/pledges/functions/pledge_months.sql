-- What has become of the months of pledges, for the company and the region of each: how many people it has today, and of all months together how many are on lists
-- of the company, received by the insurer, and posted to the person. As they were counted last, where nothing has moved since; the others are counted from the facts
-- in the same snapshot (decision 203).
create or replace function app.pledge_months(asked uuid[])
returns table (pledge_id uuid, people integer, pledged integer, listed integer, received integer, posted integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with seen as materialized (
    select p.id, app.month_of_places(p) as month from pledge p where p.id = any (asked) and p.state in ('APPROVED', 'ENDED') and app.area_scope() = '' and app.agency_id() is null
      and (p.tenant_id = app.tenant_id() or p.region_tenant_id = app.tenant_id() and p.offered_at is not null)
  ), summed as materialized (
    select s.* from seen a join pledge_sum s on s.pledge_id = a.id and s.month is not distinct from a.month
    where a.id not in (select m.pledge_id from app.moved_pledges(array(select a.id from seen a)) m)
  ), other as materialized (
    select array_agg(a.id) as ids from seen a where a.id not in (select s.pledge_id from summed s) having count(*) > 0
  )
  select s.pledge_id, s.people, s.pledged, s.listed, s.received, s.posted from summed s
  union all
  select r.pledge_id, r.people, r.pledged, r.listed, r.received, r.posted from other o cross join lateral app.recount_pledges(o.ids) r;
$$;
alter function app.pledge_months owner to payung_crossing;
revoke execute on function app.pledge_months from public;
grant execute on function app.pledge_months to payung_app;
