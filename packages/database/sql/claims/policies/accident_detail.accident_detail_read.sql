-- About somebody's health: it opens to the officers of the case alone, as their papers do.
drop policy if exists accident_detail_read on accident_detail;
create policy accident_detail_read on accident_detail for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and app.is_officer_of_claim(claim_id));
