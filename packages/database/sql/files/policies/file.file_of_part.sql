-- Of files: one's own, papers of people whom one may see, the file of an import that one may see.
drop policy if exists file_of_part on file;
create policy file_of_part on file for select using (
  tenant_id = (select app.tenant_id())
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else created_by = (select app.user_id()) or app.sees_in_part(id, tenant_id) end);
