-- A person's papers follow the record. They are sealed under the key of the tenant that took them, so a hand-over left them with the former
-- custodian: the new one did not see them, and whoever had uploaded one could still fetch it.
create index on worker_document (worker_id) where removed_at is null;
create index on worker_document (tenant_id, file_id);

-- Whether a file of one's own tenant was ever put to a record; also to one that is not to be seen any more, which the policies would hide.
create function app.document_attached(asked_file uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from worker_document d where d.tenant_id = app.tenant_id() and d.file_id = asked_file);
$$;

-- How many papers of people whom the viewer keeps still lie with the former custodian. Says a number and nothing else.
create function app.documents_elsewhere(asked_workers uuid[]) returns table (worker_id uuid, documents integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, count(*)::integer
  from worker w join worker_document d on d.worker_id = w.id and d.tenant_id <> w.tenant_id and d.removed_at is null
  where w.id = any (asked_workers) and w.tenant_id = app.tenant_id() and starts_with(w.village_code, app.area_scope())
    and (app.agency_id() is null or w.agency_id = app.agency_id())
  group by w.id;
$$;

create function app.documents_to_move(most integer)
returns table (document_id uuid, file_id uuid, from_tenant_id uuid, to_tenant_id uuid, size_bytes bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.file_id, d.tenant_id, w.tenant_id, f.size_bytes
  from worker_document d join worker w on w.id = d.worker_id join file f on f.id = d.file_id
  where d.worker_id in (select t.worker_id from custody_transfer t where t.state = 'ACCEPTED')
    and d.removed_at is null and w.tenant_id <> d.tenant_id and f.content_removed_at is null
  order by random() limit most; -- one whose content cannot be read must not stand in the others' way for ever
$$;

-- Puts the paper to the record at its new custodian, whose content under the id of the former document is written before, and ends it at the
-- former one: its content goes with the expired files. False: the record has moved on meanwhile.
create function app.move_document(asked_document uuid, asked_tenant uuid) returns boolean
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

grant insert, update (expires_at) on file to payung_crossing;
revoke execute on function app.document_attached(uuid), app.documents_elsewhere(uuid[]), app.documents_to_move(integer),
  app.move_document(uuid, uuid) from public;
alter function app.document_attached(uuid) owner to payung_crossing;
alter function app.documents_elsewhere(uuid[]) owner to payung_crossing;
alter function app.documents_to_move(integer) owner to payung_crossing;
alter function app.move_document(uuid, uuid) owner to payung_crossing;
grant execute on function app.document_attached(uuid), app.documents_elsewhere(uuid[]) to payung_app;
grant execute on function app.documents_to_move(integer), app.move_document(uuid, uuid) to payung_jobs;
