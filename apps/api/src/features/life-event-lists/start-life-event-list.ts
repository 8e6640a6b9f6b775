import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { ReportSource } from '@payung/domain/benefit/life-event-file'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { mayTakeEventLists } from './life-event-lists.policy.ts'

export interface EventListToTake {
  readonly fileId: string
  readonly source: ReportSource
  /** What happened to everybody of the list, where its rows do not say it. */
  readonly kind: LifeEventKind | null
  readonly idempotencyKey: string
}

/**
 * Takes in a list of life events, which the actor has uploaded; a job reads it.
 *
 * @returns the job's id
 * @throws NotFoundError also where the file is not one's own upload; NotAllowedError
 */
export async function startLifeEventList(tx: TenantTransaction, actor: Actor, input: EventListToTake): Promise<string> {
  if (!mayTakeEventLists(actor)) throw new NotAllowedError()
  const file = await tx.models.storedFile.findUnique({ where: { id: input.fileId } })
  if (file === null || file.purpose !== 'IMPORT' || file.createdBy !== actor.userId) throw new NotFoundError()
  const { id } = await enqueueJob(tx, actor, {
    kind: 'LIFE_EVENT_LIST',
    params: { fileId: file.id, source: input.source, kind: input.kind },
    idempotencyKey: input.idempotencyKey,
  })
  return id
}
