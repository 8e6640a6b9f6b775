-- Whoever works for a part of the recipient sees the copies that name people of that part.
drop policy if exists decree_copy_read on decree_copy;
create policy decree_copy_read on decree_copy for select using (
  tenant_id = (select app.tenant_id()) and (select app.agency_id()) is null
  and ((select app.area_scope()) = '' or exists (select from unnest(village_codes) v where starts_with(v, (select app.area_scope())))));
