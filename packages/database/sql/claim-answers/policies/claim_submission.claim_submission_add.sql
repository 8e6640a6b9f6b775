drop policy if exists claim_submission_add on claim_submission;
create policy claim_submission_add on claim_submission for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and made_by is not distinct from (select app.user_id()));
