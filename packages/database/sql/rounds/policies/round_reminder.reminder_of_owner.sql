drop policy if exists reminder_of_owner on round_reminder;
create policy reminder_of_owner on round_reminder for select using (tenant_id = (select app.tenant_id()));
