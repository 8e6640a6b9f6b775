drop policy if exists reverification_schedule_read on reverification_schedule;
create policy reverification_schedule_read on reverification_schedule for select to payung_app using (tenant_id = (select app.tenant_id()));
