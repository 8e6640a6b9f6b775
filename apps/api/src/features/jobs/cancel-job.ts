import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { jobMessages } from './jobs.messages.ts'
import { maySteer } from './jobs.policy.ts'

/**
 * Asks a job to stop. The worker hears of it within a second or two and ends it as CANCELLED; nothing of it is half saved.
 *
 * @throws ConflictError `JOB_HAS_ENDED` if there is nothing left to stop
 */
export async function cancelJob(
  tx: TenantTransaction,
  actor: Actor,
  { jobId }: { readonly jobId: string },
): Promise<void> {
  const job = await tx.models.job.findUnique({ where: { id: jobId }, select: { createdBy: true } })
  if (job === null) throw new NotFoundError()
  if (!maySteer(actor, job)) throw new NotAllowedError()
  const { count } = await tx.models.job.updateMany({
    where: { id: jobId, state: { in: ['WAITING', 'RUNNING'] } },
    data: { cancelRequested: true },
  })
  if (count === 0) {
    throw new ConflictError(jobMessages.JOB_HAS_ENDED())
  }
  await recordAudit(tx, actor, 'JOB_CANCEL_ASKED', { subject: { kind: 'job', id: jobId } })
}
