create or replace function app.mark_files_removed(removed uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update file set content_removed_at = now() where id = any (removed) and content_removed_at is null;
$$;
alter function app.mark_files_removed owner to payung_crossing;
revoke execute on function app.mark_files_removed from public;
grant execute on function app.mark_files_removed to payung_jobs;
