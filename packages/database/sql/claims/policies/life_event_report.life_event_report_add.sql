drop policy if exists life_event_report_add on life_event_report;
create policy life_event_report_add on life_event_report for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and reported_by is not distinct from (select app.user_id())
  and exists (select from life_event e where e.id = life_event_report.event_id and e.state = 'REPORTED'));
