create or replace function app.forget_uploads(forgotten uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from file_upload where id = any (forgotten) and expires_at < now();
$$;
alter function app.forget_uploads owner to payung_crossing;
revoke execute on function app.forget_uploads from public;
grant execute on function app.forget_uploads to payung_jobs;
