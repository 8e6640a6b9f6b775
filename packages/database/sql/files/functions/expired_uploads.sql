-- Uploads that nobody finished, or whose file has long been made, with what of them still lies on disk.
create or replace function app.expired_uploads(most integer) returns table (tenant_id uuid, id uuid, pieces uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select u.tenant_id, u.id, u.pieces from file_upload u where u.expires_at < now() order by u.expires_at limit most;
$$;
alter function app.expired_uploads owner to payung_crossing;
revoke execute on function app.expired_uploads from public;
grant execute on function app.expired_uploads to payung_jobs;
