import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { mayReconcile } from './reconciliation.policy.ts'

/**
 * Takes in a bank statement or a list of SP2D that the actor has uploaded; a job reads it.
 *
 * @returns the job's id
 * @throws NotFoundError also where the file is not one's own upload; NotAllowedError
 */
export async function startReconciliation(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly fileId: string; readonly idempotencyKey: string },
): Promise<string> {
  if (!mayReconcile(actor)) throw new NotAllowedError()
  const file = await tx.models.storedFile.findUnique({ where: { id: input.fileId } })
  if (file === null || file.purpose !== 'IMPORT' || file.createdBy !== actor.userId) throw new NotFoundError()
  const { id } = await enqueueJob(tx, actor, {
    kind: 'RECONCILIATION',
    params: { fileId: file.id },
    idempotencyKey: input.idempotencyKey,
    isKeyOfThisWork: true,
  })
  return id
}
