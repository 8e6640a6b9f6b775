create or replace function app.job_tenant(asked_job uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select tenant_id from job where id = asked_job;
$$;
alter function app.job_tenant owner to payung_crossing;
revoke execute on function app.job_tenant from public;
grant execute on function app.job_tenant to payung_app;
