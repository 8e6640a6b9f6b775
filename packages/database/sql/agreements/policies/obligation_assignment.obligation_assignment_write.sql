drop policy if exists obligation_assignment_write on obligation_assignment;
create policy obligation_assignment_write on obligation_assignment to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null)
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
    and exists (select from obligation o join agreement_party p on p.id = o.party_id
      where o.id = obligation_assignment.obligation_id and p.party_tenant_id = (select app.tenant_id())));
