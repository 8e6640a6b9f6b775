-- Evidence stands with a report of an event that opens no case; papers of the others go to the case, where those about health are shut.
drop policy if exists life_event_report_add on life_event_report;
create policy life_event_report_add on life_event_report for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and reported_by is not distinct from (select app.user_id())
  and exists (select from life_event e where e.id = life_event_report.event_id and e.state = 'REPORTED'
    and (life_event_report.file_id is null or e.kind in ('MOVE', 'EMPLOYED_ELSEWHERE', 'RETURN')))
  and case when file_id is null then true else app.is_free_upload(file_id, tenant_id) end);
