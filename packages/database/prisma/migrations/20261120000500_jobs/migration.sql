-- The job queue. graphile-worker keeps it in a schema of payung_jobs (made by src/job-queue.ts); the application reaches it through one function.

-- Told only once it is stable; null until then.
alter table job add column seconds_left integer check (seconds_left >= 0);
grant update (seconds_left) on job to payung_app;
-- What is running, for the server's count beside the inbox.
create index on job (tenant_id, created_by) where state in ('WAITING', 'RUNNING');

-- The worker looks over all tenants for jobs whose process died; it changes them as the application, tenant by tenant.
create policy job_for_worker on job for select to payung_jobs using (true);
grant select on job to payung_jobs;

-- Puts a waiting job of the entered tenant into the queue, in the caller's transaction: both appear, or neither.
create function app.enqueue_job(asked_job uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.job where id = asked_job and tenant_id = app.tenant_id() and state = 'WAITING') then
    raise exception using errcode = 'P0002', message = 'no waiting job of this tenant';
  end if;
  -- The key makes a second call replace the first instead of running twice.
  perform graphile_worker.add_job('payung_job', json_build_object('jobId', asked_job), max_attempts => 5, job_key => asked_job::text);
end $$;
revoke execute on function app.enqueue_job(uuid) from public;
grant execute on function app.enqueue_job(uuid) to payung_app;
-- ALTER FUNCTION … OWNER TO asks that the new owner may create in the schema: only for this moment.
grant create on schema app to payung_jobs;
alter function app.enqueue_job(uuid) owner to payung_jobs;
revoke create on schema app from payung_jobs;
