drop policy if exists reconciliation_decision_add on reconciliation_decision;
create policy reconciliation_decision_add on reconciliation_decision for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and decided_by is not distinct from (select app.user_id()));
