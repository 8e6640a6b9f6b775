-- Puts the paper to the record at its new custodian, whose content under the id of the former document is written before, and ends it at the
-- former one: its content goes with the expired files. False: the record has moved on meanwhile.
create or replace function app.move_document(asked_document uuid, asked_tenant uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d worker_document;
begin
  perform from worker w where w.id = (select o.worker_id from worker_document o where o.id = asked_document) and w.tenant_id = asked_tenant
    and exists (select from custody_transfer t where t.worker_id = w.id and t.state = 'ACCEPTED') for share of w;
  if not found then return false; end if;
  update worker_document set removed_at = now() where id = asked_document and removed_at is null and tenant_id <> asked_tenant returning * into d;
  if not found then return false; end if;
  -- Of nobody: who uploaded it is a member of the former custodian.
  insert into file (id, tenant_id, name, media_type, size_bytes, sha256, purpose)
  select d.id, asked_tenant, f.name, f.media_type, f.size_bytes, f.sha256, 'DOCUMENT' from file f where f.id = d.file_id;
  insert into worker_document (tenant_id, worker_id, kind, file_id, added_by, added_at)
  values (asked_tenant, d.worker_id, d.kind, d.id, d.added_by, d.added_at);
  update file f set expires_at = now() where f.id = d.file_id
    and not exists (select from worker_document o where o.tenant_id = f.tenant_id and o.file_id = f.id and o.removed_at is null);
  insert into audit_event (tenant_id, action, subject_kind, subject_id, details)
  select side, 'WORKER_DOCUMENT_MOVED', 'worker', d.worker_id::text,
    jsonb_build_object('document', d.id, 'from', d.tenant_id, 'to', asked_tenant)
  from unnest(array[d.tenant_id, asked_tenant]) side;
  return true;
end $$;
alter function app.move_document owner to payung_crossing;
revoke execute on function app.move_document from public;
grant execute on function app.move_document to payung_jobs;
