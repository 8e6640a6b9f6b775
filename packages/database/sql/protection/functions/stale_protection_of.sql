-- Of the villages of decrees whose counts may be out of date those that the viewer sees: of decrees of its own, of such as it pays or has paid, and of its own area.
create or replace function app.stale_protection_of(viewer_id uuid, viewer_area text) returns table (decree_id uuid, village_code text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.decree_id, s.village_code from app.stale_protection() s
  where s.tenant_id = viewer_id or left(s.village_code, 5) = viewer_area
    or exists (select from funding_rule u where u.decree_id = s.decree_id and u.payer_tenant_id = viewer_id)
    or exists (select from protection_count c where c.decree_id = s.decree_id and c.village_code = s.village_code and c.payer_tenant_id = viewer_id);
$$;
alter function app.stale_protection_of owner to payung_crossing;
revoke execute on function app.stale_protection_of from public;
