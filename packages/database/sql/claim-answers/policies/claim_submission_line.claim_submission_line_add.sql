drop policy if exists claim_submission_line_add on claim_submission_line;
create policy claim_submission_line_add on claim_submission_line for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
