-- The job queue. graphile-worker keeps it in a schema of payung_jobs (made by src/job-queue.ts); the application reaches it through this function.
-- Puts a waiting job of the entered tenant into the queue, in the caller's transaction: both appear, or neither.
-- How many one person and one tenant may have waiting or running is counted under a lock: one account had 307 exports begun within two minutes.
-- Its owner sees the jobs of every scope of the tenant.
-- Tenants take turns (decision 157): a job comes behind its tenant's own that have not ended, and one turn before the next of anybody who has more of
-- them. At most two jobs of a tenant run at once; a worker has three places.
create or replace function app.enqueue_job(asked_job uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked_by uuid;
  of_person integer;
  of_tenant integer;
  turn integer;
  lane text;
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
  -- Whoever has nothing in the queue begins where it stands now: neither before those who wait, nor behind a long list of somebody else.
  -- A number that is always full grows without end, and stands still at a bound until the queue is empty once.
  select least(greatest(
      coalesce(min(queued.priority) filter (where queued.locked_at is null), 0),
      coalesce(max(queued.priority) filter (where own.id is not null) + 1, 0)), 30000),
    app.tenant_id() || case
      when count(*) filter (where own.id is not null and queued.queue_name like '%/1')
        <= count(*) filter (where own.id is not null and queued.queue_name like '%/2') then '/1' else '/2' end
  into turn, lane
  from graphile_worker.jobs queued
  left join public.job own on own.id::text = queued.key and own.tenant_id = app.tenant_id()
  where queued.task_identifier = 'payung_job' and queued.attempts < queued.max_attempts and queued.key <> asked_job::text;
  -- The key makes a second call replace the first instead of running twice.
  perform graphile_worker.add_job('payung_job', json_build_object('jobId', asked_job), queue_name => lane, max_attempts => 5,
    job_key => asked_job::text, priority => turn);
end $$;
-- ALTER FUNCTION … OWNER TO asks that the new owner may create in the schema: only for this moment.
grant create on schema app to payung_jobs;
alter function app.enqueue_job owner to payung_jobs;
revoke create on schema app from payung_jobs;
revoke execute on function app.enqueue_job from public;
grant execute on function app.enqueue_job to payung_app;
