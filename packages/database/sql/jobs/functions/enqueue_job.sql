-- The job queue. graphile-worker keeps it in a schema of payung_jobs (made by src/job-queue.ts); the application reaches it through this function.
-- Puts a waiting job of the entered tenant into the queue, in the caller's transaction: both appear, or neither.
create or replace function app.enqueue_job(asked_job uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.job where id = asked_job and tenant_id = app.tenant_id() and state = 'WAITING') then
    raise exception using errcode = 'P0002', message = 'no waiting job of this tenant';
  end if;
  -- The key makes a second call replace the first instead of running twice.
  perform graphile_worker.add_job('payung_job', json_build_object('jobId', asked_job), max_attempts => 5, job_key => asked_job::text);
end $$;
-- ALTER FUNCTION … OWNER TO asks that the new owner may create in the schema: only for this moment.
grant create on schema app to payung_jobs;
alter function app.enqueue_job owner to payung_jobs;
revoke create on schema app from payung_jobs;
revoke execute on function app.enqueue_job from public;
grant execute on function app.enqueue_job to payung_app;
