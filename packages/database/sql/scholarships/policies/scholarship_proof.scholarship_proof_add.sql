drop policy if exists scholarship_proof_add on scholarship_proof;
create policy scholarship_proof_add on scholarship_proof for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and added_by is not distinct from (select app.user_id()) and app.sees_file(file_id, tenant_id)
  and exists (select from scholarship s where s.id = scholarship_proof.scholarship_id));
