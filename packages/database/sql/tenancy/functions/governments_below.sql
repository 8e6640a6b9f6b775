-- The province hears how sound the files are that its regencies and cities read: sums by month and by code, of whole governments. Neither a file, a
-- sender nor a person is in them. Anybody else hears nothing, and within the province who works for a part of it hears of that part.
create or replace function app.governments_below() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id from tenant me join tenant t on starts_with(t.area_code, me.area_code || '.') and t.kind in ('REGENCY', 'CITY')
  where me.id = app.tenant_id() and me.kind = 'PROVINCE' and app.agency_id() is null and starts_with(t.area_code, app.area_scope());
$$;
alter function app.governments_below owner to payung_crossing;
revoke execute on function app.governments_below from public;
