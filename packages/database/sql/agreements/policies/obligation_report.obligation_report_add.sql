-- The party itself; of its agencies and villages, those that the obligation falls to.
drop policy if exists obligation_report_add on obligation_report;
create policy obligation_report_add on obligation_report for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and reported_by = (select app.user_id())
  and exists (select from obligation o join agreement_party p on p.id = o.party_id join agreement a on a.id = o.agreement_id
    where o.id = obligation_report.obligation_id and p.party_tenant_id = (select app.tenant_id()) and a.state in ('SIGNED', 'TERMINATED'))
  and (((select app.area_scope()) = '' and (select app.agency_id()) is null)
    or exists (select from obligation_assignment s where s.obligation_id = obligation_report.obligation_id
      and ((select app.area_scope()) = '' or starts_with(s.area_code, (select app.area_scope())))
      and ((select app.agency_id()) is null or s.agency_id = (select app.agency_id())))));
