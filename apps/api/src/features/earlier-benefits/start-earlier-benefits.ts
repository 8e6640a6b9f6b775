import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { mayTakeEarlier } from './earlier-benefits.policy.ts'

/**
 * Takes in a list of claims that the insurer paid before Payung, which the actor has uploaded; a job reads it.
 *
 * @returns the job's id
 * @throws NotFoundError also where the file is not one's own upload; NotAllowedError
 */
export async function startEarlierBenefits(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly fileId: string; readonly idempotencyKey: string },
): Promise<string> {
  if (!mayTakeEarlier(actor)) throw new NotAllowedError()
  const file = await tx.models.storedFile.findUnique({ where: { id: input.fileId } })
  if (file === null || file.purpose !== 'IMPORT' || file.createdBy !== actor.userId) throw new NotFoundError()
  const { id } = await enqueueJob(tx, actor, {
    kind: 'EARLIER_BENEFITS',
    params: { fileId: file.id },
    idempotencyKey: input.idempotencyKey,
  })
  return id
}
