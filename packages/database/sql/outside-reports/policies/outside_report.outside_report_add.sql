-- Of somebody whom the reporter's own lists name, to the government that keeps the record: not of initials, which prove a number of people. Who reports reads nothing
-- back: neither whether it was confirmed nor what others say.
drop policy if exists outside_report_add on outside_report;
create policy outside_report_add on outside_report for insert to payung_app with check (
  reporter_tenant_id = (select app.tenant_id()) and tenant_id <> (select app.tenant_id()) and reported_by is not distinct from (select app.user_id())
  and exists (select from worker_listing l where l.tenant_id = (select app.tenant_id()) and l.worker_id = outside_report.worker_id
    and l.level <> 'PROOF' and l.custodian_tenant_id = outside_report.tenant_id));
