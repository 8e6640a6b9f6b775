-- Files: whether whole NIKs are in one, and the end of what has served its purpose.

-- An export with whole numbers asks for more than one with masked ones, when it is made and each time it is fetched.
alter table file add column unmasked boolean not null default false;
-- The row stays, for the log points at it; the content is gone.
alter table file add column content_removed_at timestamptz;
create index on file (expires_at) where content_removed_at is null;

-- Contents that are to be removed: past their day, or uploaded for a person's record that never got them.
create function app.expired_files(most integer) returns table (tenant_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.tenant_id, f.id from file f
  where f.content_removed_at is null
    and (f.expires_at < now()
      or (f.purpose = 'DOCUMENT' and f.created_at < now() - interval '2 days'
        and not exists (select from worker_document d where d.tenant_id = f.tenant_id and d.file_id = f.id)))
  order by f.created_at limit most;
$$;

create function app.mark_files_removed(removed uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update file set content_removed_at = now() where id = any (removed) and content_removed_at is null;
$$;

grant update (content_removed_at) on file to payung_crossing;
revoke execute on function app.expired_files(integer), app.mark_files_removed(uuid[]) from public;
alter function app.expired_files(integer) owner to payung_crossing;
alter function app.mark_files_removed(uuid[]) owner to payung_crossing;
grant execute on function app.expired_files(integer), app.mark_files_removed(uuid[]) to payung_jobs;
