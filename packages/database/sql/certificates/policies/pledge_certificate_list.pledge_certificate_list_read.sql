-- Lists are the company's own.
drop policy if exists pledge_certificate_list_read on pledge_certificate_list;
create policy pledge_certificate_list_read on pledge_certificate_list for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
