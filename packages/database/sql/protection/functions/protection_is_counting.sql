-- Whether so much has changed of what the viewer sees that the counts are older than the facts: the reader is told, and the work behind counts on.
create or replace function app.protection_is_counting() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from protection_change) and (select count(*) > app.protection_places_max()
    from tenant t cross join lateral app.stale_protection_of(t.id, case when t.kind in ('REGENCY', 'CITY') then t.area_code end)
    where t.id = app.tenant_id() and app.agency_id() is null);
$$;
alter function app.protection_is_counting owner to payung_crossing;
revoke execute on function app.protection_is_counting from public;
grant execute on function app.protection_is_counting to payung_app;
