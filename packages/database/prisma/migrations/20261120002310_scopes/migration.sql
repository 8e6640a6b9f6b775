-- Whose membership is for one district or one agency sees and touches that part of the tenant, by policy and not by the query alone. CASE keeps
-- the plans of whole-tenant memberships as they were (listing_of_viewer says why).

-- Of files: one's own, papers of people whom one may see, the file of an import that one may see.
drop policy file_of_tenant on file;
create policy file_of_part on file for select using (
  tenant_id = (select app.tenant_id())
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else created_by = (select app.user_id())
      or exists (select from worker_document d where d.tenant_id = file.tenant_id and d.file_id = file.id)
      or exists (select from import_file i where i.file_id = file.id) end);
create policy file_add on file for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and created_by is not distinct from (select app.user_id()));
create index on import_file (file_id);

-- What is put to something that one sees becomes visible with it: so it must have been visible before. A function, because the policy of file
-- asks the very tables that these policies are of; it sees what its caller sees.
create function app.sees_file(asked_file uuid, asked_tenant uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from file f where f.id = asked_file and f.tenant_id = asked_tenant);
$$;
create policy document_in_own_name on worker_document as restrictive for insert to payung_app with check (
  added_by is not distinct from (select app.user_id()) and app.sees_file(file_id, tenant_id));
create policy import_in_own_name on import_file as restrictive for insert to payung_app with check (
  created_by is not distinct from (select app.user_id()) and app.sees_file(file_id, tenant_id));
drop policy obligation_report_file_add on obligation_report_file;
create policy obligation_report_file_add on obligation_report_file for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and app.sees_file(file_id, tenant_id)
  and exists (select from obligation_report r where r.id = obligation_report_file.report_id and r.reported_by = (select app.user_id())));

-- Hand-overs of people whom one keeps or who come into one's villages, and what one has proposed or decided oneself. Nobody arrives within an
-- agency. Whom one does not see one cannot propose to move.
drop policy transfer_of_either on custody_transfer;
create policy transfer_of_either on custody_transfer for select using (
  (select app.tenant_id()) in (from_tenant_id, to_tenant_id)
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else (select app.user_id()) in (proposed_by, decided_by)
      or (to_tenant_id = (select app.tenant_id()) and (select app.agency_id()) is null and starts_with(to_village_code, (select app.area_scope())))
      or (from_tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = custody_transfer.worker_id)) end);
create policy transfer_add on custody_transfer for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and proposed_by = (select app.user_id())
  and exists (select from worker w where w.id = custody_transfer.worker_id)
  and case when to_tenant_id = (select app.tenant_id())
    then (select app.agency_id()) is null and starts_with(to_village_code, (select app.area_scope())) else true end);

drop policy proposal_of_custodian on worker_proposal;
create policy proposal_of_custodian on worker_proposal using (
  tenant_id = (select app.tenant_id())
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else exists (select from worker w where w.id = worker_proposal.worker_id) end);
drop policy proposal_of_proposer on worker_proposal;
create policy proposal_of_proposer on worker_proposal for select using (
  proposer_tenant_id = (select app.tenant_id())
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else exists (select from worker w where w.id = worker_proposal.worker_id) end);

-- One's own are counted against the limit of an hour, wherever the person has gone since.
drop policy reveal_of_user on reveal_grant;
create policy reveal_read on reveal_grant for select using (
  tenant_id = (select app.tenant_id())
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else user_id = (select app.user_id()) or exists (select from worker w where w.id = reveal_grant.worker_id) end);
create policy reveal_add on reveal_grant for insert with check (
  tenant_id = (select app.tenant_id()) and user_id = (select app.user_id())
  and exists (select from worker w where w.id = reveal_grant.worker_id));

-- Who else sees a person: asked through the listing, for the policy of worker itself asks the links.
drop policy access_read on worker_access;
create policy access_read on worker_access for select using (
  (tenant_id = (select app.tenant_id()) or custodian_tenant_id = (select app.tenant_id()))
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else exists (select from worker_listing l where l.worker_id = worker_access.worker_id) end);

-- Rows go into imports that one may see, as they are read from those alone. IN, because it is looked up once for a batch and not once a row.
alter policy import_row_of_visible on import_row with check (
  tenant_id = (select app.tenant_id()) and import_id in (select f.id from import_file f));
alter policy import_issue_of_visible on import_issue with check (
  tenant_id = (select app.tenant_id()) and import_id in (select f.id from import_file f));
alter policy import_duplicate_of_visible on import_duplicate with check (
  tenant_id = (select app.tenant_id()) and import_id in (select f.id from import_file f));
alter policy mismatch_keep on national_id_mismatch with check (
  tenant_id = (select app.tenant_id())
  and exists (select from worker w where w.id = national_id_mismatch.worker_id and w.tenant_id = national_id_mismatch.tenant_id));

-- What the system has still to compare, and where the log stands, is the whole tenant's.
alter policy work_of_tenant on duplicate_work using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
alter policy unsealed_of_tenant on audit_unsealed using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
alter policy seal_of_tenant on audit_seal using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
