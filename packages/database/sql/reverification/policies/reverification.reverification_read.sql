drop policy if exists reverification_read on reverification;
create policy reverification_read on reverification for select to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.agency_id()) is null);
