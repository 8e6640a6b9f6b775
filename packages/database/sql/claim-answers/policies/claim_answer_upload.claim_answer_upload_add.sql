drop policy if exists claim_answer_upload_add on claim_answer_upload;
create policy claim_answer_upload_add on claim_answer_upload for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and uploaded_by is not distinct from (select app.user_id()));
