-- Of the company and of the region of its pledge, each as a whole. Both change it by functions only.
drop policy if exists pledge_certificate_read on pledge_certificate;
create policy pledge_certificate_read on pledge_certificate for select using (
  (select app.tenant_id()) in (tenant_id, region_tenant_id) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
