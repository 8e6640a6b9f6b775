-- By which orders people were taken for pledges: of each programme what earns points, and the regulations that it rests on. For the region, and for the company whose
-- pledge it is; that one hears nothing of a programme from which fewer than five people came. No list, place or person.
create or replace function app.pledge_orders(asked uuid[])
returns table (pledge_id uuid, programme_id uuid, programme_name text, criteria jsonb, regulation_ids uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, g.id, g.name, coalesce(v.criteria, '[]'), g.regulation_ids
  from pledge p join pledge_place x on x.pledge_id = p.id and x.released_at is null join cohort c on c.id = x.cohort_id
    join programme g on g.id = c.programme_id left join priority_version v on v.programme_id = g.id and v.version = c.priority_version
  where p.id = any (asked) and app.area_scope() = '' and app.agency_id() is null
    and (p.tenant_id = app.tenant_id() or p.region_tenant_id = app.tenant_id() and p.offered_at is not null)
  group by p.id, g.id, v.programme_id, v.version
  having p.region_tenant_id = app.tenant_id() or count(*) >= 5
  order by p.id, g.name, g.id, v.version;
$$;
alter function app.pledge_orders owner to payung_crossing;
revoke execute on function app.pledge_orders from public;
grant execute on function app.pledge_orders to payung_app;
