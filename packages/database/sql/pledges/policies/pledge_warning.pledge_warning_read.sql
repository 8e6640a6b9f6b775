-- Pledges are of a whole company and a whole government, and so is what was told before they end.
drop policy if exists pledge_warning_read on pledge_warning;
create policy pledge_warning_read on pledge_warning for select to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
