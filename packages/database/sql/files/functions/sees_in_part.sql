-- Whether somebody of a part of the tenant sees a person with this document, an event of theirs with this paper, or an import of this file.
create or replace function app.sees_in_part(asked_file uuid, asked_tenant uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return exists (select from worker_document d where d.tenant_id = asked_tenant and d.file_id = asked_file)
    or exists (select from claim_paper p where p.tenant_id = asked_tenant and p.file_id = asked_file)
    or exists (select from life_event_report r where r.tenant_id = asked_tenant and r.file_id = asked_file)
    or exists (select from scholarship_proof p where p.tenant_id = asked_tenant and p.file_id = asked_file)
    or exists (select from import_file i where i.file_id = asked_file);
end $$;
