import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { jobMessages } from './jobs.messages.ts'
import { maySteer } from './jobs.policy.ts'
import { enqueueJobAgain, setJobWaiting } from './retry-job.queries.ts'

/**
 * Runs a failed or cancelled job again with the parameters it had.
 *
 * @throws ConflictError `JOB_NOT_FAILED` if it waits, runs or has succeeded: nothing is done twice
 */
export async function retryJob(
  tx: TenantTransaction,
  actor: Actor,
  { jobId }: { readonly jobId: string },
): Promise<void> {
  const job = await tx.models.job.findUnique({ where: { id: jobId }, select: { createdBy: true } })
  if (job === null) throw new NotFoundError()
  if (!maySteer(actor, job)) throw new NotAllowedError()
  const retried = await tx.run(setJobWaiting(jobId))
  if (retried === 0) {
    throw new ConflictError(jobMessages.JOB_NOT_FAILED())
  }
  await tx.run(enqueueJobAgain(jobId))
  await recordAudit(tx, actor, 'JOB_RETRIED', { subject: { kind: 'job', id: jobId } })
}
