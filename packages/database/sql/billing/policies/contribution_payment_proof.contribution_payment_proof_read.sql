-- Of the payer, and of the region of a pledge that it pays for, each as a whole.
drop policy if exists contribution_payment_proof_read on contribution_payment_proof;
create policy contribution_payment_proof_read on contribution_payment_proof for select using (
  (select app.area_scope()) = '' and (select app.agency_id()) is null
  and (tenant_id = (select app.tenant_id()) or app.proves_to_region(list_id)));
