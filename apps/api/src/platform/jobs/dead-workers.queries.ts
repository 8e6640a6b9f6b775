/**
 * Processes of whose jobs none shows a sign of life: killed, or cut off from the database. Told by the pulse of the jobs and not by the process,
 * because it says the same for a killed process, a lost machine and a broken connection.
 */
export const DEAD = `
  select queued.locked_by from graphile_worker.jobs queued left join job on job.id::text = queued.key
  where queued.locked_by is not null
  group by queued.locked_by
  having max(greatest(queued.locked_at, job.heartbeat_at)) < now() - $1::interval`

/** Jobs that nobody will ever run again: each attempt ended with its process. */
export const ABANDONED = `
  select job.id from job
  where job.state in ('WAITING', 'RUNNING') and coalesce(job.heartbeat_at, job.created_at) < now() - $1::interval
    and not exists (select from graphile_worker.jobs queued
      where queued.key = job.id::text and (queued.attempts < queued.max_attempts or queued.locked_by is not null))`

export const UNLOCK_JOBS_OF_WORKERS = 'select graphile_worker.force_unlock_workers($1::text[])'
