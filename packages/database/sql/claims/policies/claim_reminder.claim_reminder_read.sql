-- As the case: whoever sees it may know that its officers were reminded.
drop policy if exists claim_reminder_read on claim_reminder;
create policy claim_reminder_read on claim_reminder for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from claim c where c.id = claim_reminder.claim_id));
