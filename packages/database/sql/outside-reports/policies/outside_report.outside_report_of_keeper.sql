-- The keeper reads and decides: whoever works for a part of the government, of people whom they see. What it decides waits no more, so that the keeper makes no report
-- in the name of another organisation.
drop policy if exists outside_report_of_keeper on outside_report;
create policy outside_report_of_keeper on outside_report using (
  tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else exists (select from worker w where w.id = outside_report.worker_id) end)
  with check (tenant_id = (select app.tenant_id()) and state <> 'WAITING');
