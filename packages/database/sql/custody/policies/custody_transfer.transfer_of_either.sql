-- Hand-overs of people whom one keeps or who come into one's villages, and what one has proposed or decided oneself. Nobody arrives within an
-- agency. Whom one does not see one cannot propose to move.
drop policy if exists transfer_of_either on custody_transfer;
create policy transfer_of_either on custody_transfer for select using (
  (select app.tenant_id()) in (from_tenant_id, to_tenant_id)
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else (select app.user_id()) in (proposed_by, decided_by)
      or (to_tenant_id = (select app.tenant_id()) and (select app.agency_id()) is null and starts_with(to_village_code, (select app.area_scope())))
      or (from_tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = custody_transfer.worker_id)) end);
