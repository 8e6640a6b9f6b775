-- By which orders people were taken for pledges: of each programme and version what earns points, and the regulations that it rests on. For the region, and for the
-- company whose pledge it is; that one hears nothing of an order by which fewer than five people came, and nothing of a pledge whose figures it was not shown: whether
-- five came by an order is a figure too. Counted are all whom the newest matching took, for the company the first one, whose figures it was shown: who comes later or is
-- given back when a pledge ends changes nothing here, or it would say how few are left. No list, place or person.
create or replace function app.pledge_orders(asked uuid[])
returns table (pledge_id uuid, programme_id uuid, programme_name text, priority_version integer, criteria jsonb, regulation_ids uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  with matching as materialized (
    select p.id, p.region_tenant_id, case when p.region_tenant_id = app.tenant_id() then max(x.matched_at) else min(x.matched_at) end as at from pledge p join pledge_place x on x.pledge_id = p.id and x.came_for is null
    where p.id = any (asked) and app.area_scope() = '' and app.agency_id() is null
      and (p.tenant_id = app.tenant_id() and exists (select from pledge_figure f where f.pledge_id = p.id and f.people > 0)
        or p.region_tenant_id = app.tenant_id() and p.offered_at is not null)
    group by p.id having bool_or(x.released_at is null)
  )
  select m.id, g.id, g.name, v.version, coalesce(v.criteria, '[]'), g.regulation_ids
  from matching m join pledge_place x on x.pledge_id = m.id and x.matched_at = m.at and x.came_for is null join cohort c on c.id = x.cohort_id
    join programme g on g.id = c.programme_id left join priority_version v on v.programme_id = g.id and v.version = c.priority_version
  group by m.id, m.region_tenant_id, g.id, v.programme_id, v.version
  having m.region_tenant_id = app.tenant_id() or count(*) >= 5
  order by m.id, g.name, g.id, v.version;
$$;
alter function app.pledge_orders owner to payung_crossing;
revoke execute on function app.pledge_orders from public;
grant execute on function app.pledge_orders to payung_app;
