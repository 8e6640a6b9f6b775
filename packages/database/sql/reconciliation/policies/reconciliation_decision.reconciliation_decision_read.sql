-- Money is the whole government's: whoever works for a part of it sees no statement of its bank.
drop policy if exists reconciliation_decision_read on reconciliation_decision;
create policy reconciliation_decision_read on reconciliation_decision for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
