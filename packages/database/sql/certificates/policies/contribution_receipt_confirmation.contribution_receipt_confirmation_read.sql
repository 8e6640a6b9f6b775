-- Of the company and of the region that confirmed, each as a whole. The region confirms by a function only.
drop policy if exists contribution_receipt_confirmation_read on contribution_receipt_confirmation;
create policy contribution_receipt_confirmation_read on contribution_receipt_confirmation for select using (
  (select app.tenant_id()) in (tenant_id, region_tenant_id) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
