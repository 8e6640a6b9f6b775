drop policy if exists life_event_report_read on life_event_report;
create policy life_event_report_read on life_event_report for select using (
  tenant_id = (select app.tenant_id()) and exists (select from life_event e where e.id = life_event_report.event_id));
