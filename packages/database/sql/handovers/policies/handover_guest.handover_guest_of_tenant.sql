-- As its event.
drop policy if exists handover_guest_of_tenant on handover_guest;
create policy handover_guest_of_tenant on handover_guest using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
