-- The people of a decree whom whoever got a copy sees in their own list, of the part that they work for. For the functions below alone.
create or replace function app.people_in_copy(asked_copy uuid) returns table (worker_id uuid, change text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.worker_id, min(p.change) from decree_copy c cross join lateral app.people_of_decree(c.decree_id) p
    join worker_listing l on l.tenant_id = c.tenant_id and l.worker_id = p.worker_id
  where c.id = asked_copy and c.tenant_id = app.tenant_id() and app.agency_id() is null
    and (app.area_scope() = '' or starts_with(l.village_code, app.area_scope()))
  group by 1;
$$;
alter function app.people_in_copy owner to payung_crossing;
revoke execute on function app.people_in_copy from public;
