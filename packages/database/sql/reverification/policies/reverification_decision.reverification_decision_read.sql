-- Whoever sees the line: a part of the tenant decides about its own people.
drop policy if exists reverification_decision_read on reverification_decision;
create policy reverification_decision_read on reverification_decision for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from reverification_item i
    where i.reverification_id = reverification_decision.reverification_id and i.line_no = reverification_decision.line_no));
