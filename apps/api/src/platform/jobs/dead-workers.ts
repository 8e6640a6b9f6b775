import { finishJob } from './finish-job.ts'
import { findJobTenant, type JobEnd } from './job.queries.ts'
import { workMessages } from './work.messages.ts'
import type { WorkerResources } from './worker-resources.ts'

/**
 * Processes of whose jobs none shows a sign of life: killed, or cut off from the database. Told by the pulse of the jobs and not by the process,
 * because it says the same for a killed process, a lost machine and a broken connection.
 */
const DEAD = `
  select queued.locked_by from graphile_worker.jobs queued left join job on job.id::text = queued.key
  where queued.locked_by is not null
  group by queued.locked_by
  having max(greatest(queued.locked_at, job.heartbeat_at)) < now() - $1::interval`

/** Jobs that nobody will ever run again: each attempt ended with its process. */
const ABANDONED = `
  select job.id from job
  where job.state in ('WAITING', 'RUNNING') and coalesce(job.heartbeat_at, job.created_at) < now() - $1::interval
    and not exists (select from graphile_worker.jobs queued
      where queued.key = job.id::text and (queued.attempts < queued.max_attempts or queued.locked_by is not null))`

/** Hands the jobs of dead processes out again, and ends those that have killed every process they ran in. */
export async function recoverDeadWorkers(worker: WorkerResources, silentSeconds: number): Promise<void> {
  const silence = [`${silentSeconds} seconds`]
  const dead = await worker.jobsPool.query<{ locked_by: string }>(DEAD, silence)
  const ids = dead.rows.map((row) => row.locked_by)
  if (ids.length > 0) {
    worker.log.warn({ workers: ids.length }, 'unlocking the jobs of dead workers')
    await worker.jobsPool.query('select graphile_worker.force_unlock_workers($1::text[])', [ids])
  }
  const abandoned = await worker.jobsPool.query<{ id: string }>(ABANDONED, silence)
  for (const { id } of abandoned.rows) {
    const tenantId = await findJobTenant(worker.reader, id)
    if (tenantId === null) continue
    await finishJob(
      worker,
      { tenantId, userId: null, areaScope: '', agencyId: null },
      { jobId: id, attempt: null },
      GIVEN_UP,
    )
  }
}

const GIVEN_UP: JobEnd = {
  state: 'FAILED',
  result: {},
  error: workMessages.WORKER_DIED(),
}
