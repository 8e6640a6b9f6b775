import { Prisma } from '@payung/database/prisma'

export function setJobWaiting(jobId: string): Prisma.Sql {
  return Prisma.sql`
    update job set state = 'WAITING', cancel_requested = false, error_code = null, result = null, step = null, done = 0, total = null,
      started_at = null, finished_at = null, heartbeat_at = now()
    where id = ${jobId}::uuid and state in ('FAILED', 'CANCELLED')`
}

export function enqueueJobAgain(jobId: string): Prisma.Sql {
  return Prisma.sql`select app.enqueue_job(${jobId}::uuid)`
}
