import { ABANDONED, DEAD, UNLOCK_JOBS_OF_WORKERS } from './dead-workers.queries.ts'
import { finishJob } from './finish-job.ts'
import { findJobTenant, type JobEnd } from './job.queries.ts'
import { workMessages } from './work.messages.ts'
import type { WorkerResources } from './worker-resources.ts'

/** Hands the jobs of dead processes out again, and ends those that have killed every process they ran in. */
export async function recoverDeadWorkers(worker: WorkerResources, silentSeconds: number): Promise<void> {
  const silence = [`${silentSeconds} seconds`]
  const dead = await worker.jobsPool.query<{ locked_by: string }>(DEAD, silence)
  const ids = dead.rows.map((row) => row.locked_by)
  if (ids.length > 0) {
    worker.log.warn({ workers: ids.length }, 'unlocking the jobs of dead workers')
    await worker.jobsPool.query(UNLOCK_JOBS_OF_WORKERS, [ids])
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
