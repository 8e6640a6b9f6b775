import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { type DecisionToUndo, keepUndoJob, keepUndoRefusal, listToUndo } from './batches.queries.ts'
import { duplicateMessages } from './duplicates.messages.ts'
import { assertMayDecide } from './duplicates.policy.ts'
import { type BatchResult, type BatchWork, getBatch, orRefusal, PAIRS_AT_ONCE } from './run-batch.ts'
import { undoDecision } from './undo-decision.ts'

export const UNDO_MANY = 'DUPLICATES_UNDO'

/**
 * Asks for everything that a batch has decided to be taken back, as a job; one that is under way is answered with itself.
 *
 * @returns the job's id
 * @throws NotAllowedError to who may not decide
 * @throws NotFoundError for a missing batch and another tenant's alike
 * @throws ConflictError `BATCH_UNDER_WAY` while it is still deciding, `BATCH_UNDONE` where nothing of it holds any more
 */
export async function startUndoBatch(
  tx: TenantTransaction,
  actor: Actor,
  { batchId }: { readonly batchId: string },
): Promise<string> {
  assertMayDecide(actor)
  const batch = await getBatch(tx, batchId)
  if (batch.is_undoing && batch.undo_job_id !== null) return batch.undo_job_id
  if (batch.is_running) throw underWay()
  if (batch.decided === batch.undone) throw undone()
  const { id } = await enqueueJob(tx, actor, { kind: UNDO_MANY, params: { batchId } })
  await keepUndoJob(tx, batchId, id)
  await recordAudit(tx, actor, 'DUPLICATE_BATCH_UNDO_ASKED', {
    subject: { kind: 'duplicateBatch', id: batchId },
    details: { pairs: batch.decided - batch.undone },
  })
  return id
}

/**
 * Takes back what still holds of a batch, the last decision first, each by itself: a record that has changed since keeps its merge, and the others do
 * not wait for it. Repeated, it takes the rest.
 */
export async function undoBatch(work: BatchWork, batchId: string): Promise<BatchResult> {
  const { actor } = work
  const { decided, undone } = await work.write((tx) => getBatch(tx, batchId))
  let [seen, left, before]: [number, number, number | null] = [0, 0, null]
  for (;;) {
    work.throwIfCancelled()
    work.progress('UNDOING_PAIRS', seen, decided - undone)
    const from: number | null = before
    const part: Part = await work.write((tx) => undoSome(tx, actor, batchId, from))
    if (part.last === null) return { done: seen - left, left }
    seen += part.seen
    left += part.left
    before = part.last
  }
}

interface Part {
  readonly seen: number
  readonly left: number
  readonly last: number | null
}

async function undoSome(tx: Transaction, actor: Actor, batchId: string, before: number | null): Promise<Part> {
  const decisions = await tx.rows<DecisionToUndo>(listToUndo(batchId, before, PAIRS_AT_ONCE))
  let left = 0
  for (const { position, decision_id: decisionId, revision } of decisions) {
    const refusal = await orRefusal(tx, actor, async () => {
      if (revision === null) throw new NotFoundError()
      await undoDecision(tx, actor, { decisionId, expectedRevision: revision })
    })
    if (refusal !== null) left++
    await keepUndoRefusal(tx, batchId, position, refusal)
  }
  return { seen: decisions.length, left, last: decisions.at(-1)?.position ?? null }
}

function underWay(): ConflictError {
  return new ConflictError(duplicateMessages.BATCH_UNDER_WAY())
}

function undone(): ConflictError {
  return new ConflictError(duplicateMessages.BATCH_UNDONE())
}
