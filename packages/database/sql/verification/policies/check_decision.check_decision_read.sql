drop policy if exists check_decision_read on check_decision;
create policy check_decision_read on check_decision for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from check_result r where r.id = check_decision.result_id));
