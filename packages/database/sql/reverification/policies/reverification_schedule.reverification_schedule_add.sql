drop policy if exists reverification_schedule_add on reverification_schedule;
create policy reverification_schedule_add on reverification_schedule for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and updated_by is not distinct from (select app.user_id()));
