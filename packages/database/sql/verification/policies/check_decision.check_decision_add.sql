drop policy if exists check_decision_add on check_decision;
create policy check_decision_add on check_decision for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and decided_by is not distinct from (select app.user_id())
  and exists (select from check_result r where r.id = check_decision.result_id));
