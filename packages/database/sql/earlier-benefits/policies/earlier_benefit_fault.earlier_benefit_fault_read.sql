-- Money of families is the whole government's: whoever works for a part of it sees none. It changes by functions only.
drop policy if exists earlier_benefit_fault_read on earlier_benefit_fault;
create policy earlier_benefit_fault_read on earlier_benefit_fault for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
