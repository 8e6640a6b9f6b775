drop policy if exists reverification_decision_add on reverification_decision;
create policy reverification_decision_add on reverification_decision for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and decided_by is not distinct from (select app.user_id())
  and exists (select from reverification_item i
    where i.reverification_id = reverification_decision.reverification_id and i.line_no = reverification_decision.line_no));
