drop policy if exists scholarship_proof_read on scholarship_proof;
create policy scholarship_proof_read on scholarship_proof for select using (
  tenant_id = (select app.tenant_id()) and exists (select from scholarship s where s.id = scholarship_proof.scholarship_id));
