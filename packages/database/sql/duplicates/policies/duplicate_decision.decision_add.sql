drop policy if exists decision_add on duplicate_decision;
create policy decision_add on duplicate_decision for insert with check (
  tenant_id = (select app.tenant_id()) and decided_by = (select app.user_id()) and exists (select from duplicate_pair p where p.id = pair_id));
