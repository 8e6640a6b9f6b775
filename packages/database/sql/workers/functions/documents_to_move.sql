create or replace function app.documents_to_move(most integer)
returns table (document_id uuid, file_id uuid, from_tenant_id uuid, to_tenant_id uuid, size_bytes bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.file_id, d.tenant_id, w.tenant_id, f.size_bytes
  from worker_document d join worker w on w.id = d.worker_id join file f on f.id = d.file_id
  where d.worker_id in (select t.worker_id from custody_transfer t where t.state = 'ACCEPTED')
    and d.removed_at is null and w.tenant_id <> d.tenant_id and f.content_removed_at is null
  order by random() limit most; -- one whose content cannot be read must not stand in the others' way for ever
$$;
alter function app.documents_to_move owner to payung_crossing;
revoke execute on function app.documents_to_move from public;
grant execute on function app.documents_to_move to payung_jobs;
