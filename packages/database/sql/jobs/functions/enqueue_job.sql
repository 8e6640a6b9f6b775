-- The job queue. graphile-worker keeps it in a schema of payung_jobs (made by src/job-queue.ts); the application reaches it through this function.
-- Puts a waiting job of the entered tenant into the queue, in the caller's transaction: both appear, or neither.
-- How many one person and one tenant may have waiting or running is counted under a lock: one account had 307 exports begun within two minutes.
-- Its owner sees the jobs of every scope of the tenant.
create or replace function app.enqueue_job(asked_job uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked_by uuid;
  of_person integer;
  of_tenant integer;
begin
  select created_by into asked_by from public.job where id = asked_job and tenant_id = app.tenant_id() and state = 'WAITING';
  if not found then
    raise exception using errcode = 'P0002', message = 'no waiting job of this tenant';
  end if;
  -- What nobody asked for, such as a nightly comparison, is bounded by its schedule.
  if asked_by is not null then
    perform pg_advisory_xact_lock(hashtextextended('waiting jobs of ' || app.tenant_id(), 0));
    select count(*) filter (where created_by = asked_by), count(*) into of_person, of_tenant
    from public.job where tenant_id = app.tenant_id() and state in ('WAITING', 'RUNNING') and created_by is not null;
    if of_person > 20 then
      raise exception using errcode = 'PJ001', message = 'this person has 20 jobs waiting';
    elsif of_tenant > 60 then
      raise exception using errcode = 'PJ002', message = 'this tenant has 60 jobs waiting';
    end if;
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
