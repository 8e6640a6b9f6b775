-- People are the region's, for the whole of it; no company sees a row.
drop policy if exists pledge_place_read on pledge_place;
create policy pledge_place_read on pledge_place for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
