drop policy if exists reverification_schedule_change on reverification_schedule;
create policy reverification_schedule_change on reverification_schedule for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
