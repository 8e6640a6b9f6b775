-- Whose paper and payment it is, the guard holds.
drop policy if exists contribution_payment_proof_add on contribution_payment_proof;
create policy contribution_payment_proof_add on contribution_payment_proof for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
