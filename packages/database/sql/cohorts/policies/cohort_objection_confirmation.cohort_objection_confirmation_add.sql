-- In the village, too: which objections somebody sees there is said by their own policy.
drop policy if exists cohort_objection_confirmation_add on cohort_objection_confirmation;
create policy cohort_objection_confirmation_add on cohort_objection_confirmation for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.agency_id()) is null
  and exists (select from cohort_objection o where o.id = objection_id));
