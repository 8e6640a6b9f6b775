-- Whether a province stands behind a tenant: one of its area, or one without an area, as companies are.
create or replace function app.is_province_of(asked_province uuid, asked_tenant uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from tenant p join tenant t on t.id = asked_tenant and t.id <> p.id
      and (t.area_code is null or starts_with(t.area_code, p.area_code || '.'))
    where p.id = asked_province and p.kind = 'PROVINCE');
$$;
alter function app.is_province_of owner to payung_crossing;
revoke execute on function app.is_province_of from public;
