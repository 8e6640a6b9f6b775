import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { mayTakeFigureLists } from './figure-lists.policy.ts'

export interface FigureListToTake {
  readonly fileId: string
  readonly idempotencyKey: string
}

/**
 * Takes in a list of figures, which the actor has uploaded; a job reads it.
 *
 * @returns the job's id
 * @throws NotFoundError also where the file is not one's own upload; NotAllowedError
 */
export async function startFigureList(tx: TenantTransaction, actor: Actor, input: FigureListToTake): Promise<string> {
  if (!mayTakeFigureLists(actor)) throw new NotAllowedError()
  const file = await tx.models.storedFile.findUnique({ where: { id: input.fileId } })
  if (file === null || file.purpose !== 'IMPORT' || file.createdBy !== actor.userId) throw new NotFoundError()
  const { id } = await enqueueJob(tx, actor, {
    kind: 'FIGURE_LIST',
    params: { fileId: file.id },
    idempotencyKey: input.idempotencyKey,
  })
  return id
}
