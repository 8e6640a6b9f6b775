-- A village takes back what it brought itself.
drop policy if exists scholarship_proof_take_back on scholarship_proof;
create policy scholarship_proof_take_back on scholarship_proof for update to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from scholarship s where s.id = scholarship_proof.scholarship_id)
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true else added_by is not distinct from (select app.user_id()) end);
