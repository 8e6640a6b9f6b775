import type { Actor } from '../../platform/actor.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { sealParams } from '../../platform/jobs/sealed-params.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { fault, readReason } from '../workers/public.ts'
import { assertMayChange } from './bulk-change.ts'
import { bulkChangeMessages } from './bulk-changes.messages.ts'
import { openRequest, previewOutdated } from './bulk-request.ts'
import { countFor, eligibleIn } from './preview-bulk-change.ts'

export interface StartBulkChangeInput {
  readonly token: string
  /** Typed by hand, so that nobody changes thousands with a slip of the mouse. */
  readonly typedCount: number
  readonly because: string
  readonly idempotencyKey: string
}

/**
 * Starts what was previewed, as a job: all of it or nothing.
 *
 * @returns the job's id
 * @throws NotAllowedError without the permission
 * @throws ValidationError `COUNT_DIFFERS`, `REASON_MISSING`
 * @throws ConflictError `PREVIEW_OUTDATED` if the people are no longer those that were counted
 */
export async function startBulkChange(tx: Transaction, actor: Actor, input: StartBulkChangeInput): Promise<string> {
  const request = openRequest(tx.vault, actor, input.token)
  assertMayChange(actor, request.change)
  const because = readReason(input.because)
  if (input.typedCount !== request.eligible || request.eligible === 0) {
    throw fault(bulkChangeMessages.COUNT_DIFFERS({ eligible: request.eligible }))
  }
  const counts = await countFor(tx, actor, request)
  if (eligibleIn(counts) !== request.eligible) throw previewOutdated()
  const { id } = await enqueueJob(tx, actor, {
    kind: 'WORKER_BULK_CHANGE',
    params: sealParams(tx.vault, actor, 'WORKER_BULK_CHANGE', { ...request, because }),
    idempotencyKey: input.idempotencyKey,
  })
  return id
}
