import { createHash } from 'node:crypto'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import { type BatchKind, insertBatch, newBatchId, type PairAsSeen } from './batches.queries.ts'
import { duplicateMessages } from './duplicates.messages.ts'
import { assertMayDecide } from './duplicates.policy.ts'
import { findObviousPairs } from './obvious-pairs.ts'
import { findPairs, listEveryPair, type PairFilter, type PairRow } from './pairs.queries.ts'

export const DECIDE_MANY = 'DUPLICATES_DECIDE'

interface BatchToStart {
  /** How many pairs somebody was shown: others are not decided for them. */
  readonly expectedCount: number
  readonly idempotencyKey: string
}

export interface ObviousMergesToStart extends BatchToStart {
  /** Those that somebody has taken out. */
  readonly exceptPairIds: readonly string[]
}

export interface NotSameToStart extends BatchToStart {
  readonly chosen: { readonly pairIds: readonly string[] } | { readonly filter: PairFilter }
  readonly because: string | null
}

/**
 * Asks for the obvious pairs to be merged, as a job: each as by hand, with what the record that is kept leaves unsaid filled from the other.
 *
 * @returns the job's id
 * @throws NotAllowedError to who may not decide
 * @throws ConflictError `PREVIEW_OUTDATED` if they are no longer as many as were shown, or none
 */
export async function startObviousMerges(tx: Transaction, actor: Actor, input: ObviousMergesToStart): Promise<string> {
  const { vault } = tx
  assertMayDecide(actor)
  return startBatch(tx, actor, input, async () => {
    const { scoreMin, eligible } = await findObviousPairs((query) => tx.rows(query), actor, vault)
    const except = new Set(input.exceptPairIds)
    return { kind: 'MERGE', scoreMin, because: null, pairs: eligible.filter(({ id }) => !except.has(id)) }
  })
}

/**
 * Asks for pairs to be said two people each, as a job: chosen ones, or all that a filter finds.
 *
 * @returns the job's id
 * @throws NotAllowedError to who may not decide
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `PREVIEW_OUTDATED` if they are no longer as many as were shown, or none
 */
export async function startNotSame(tx: TenantTransaction, actor: Actor, input: NotSameToStart): Promise<string> {
  assertMayDecide(actor)
  const because = input.because?.trim() ? readLoggedReason(input.because, 'because') : null
  return startBatch(tx, actor, input, async () => {
    const { chosen } = input
    const pairs =
      'filter' in chosen
        ? await tx.rows<PairAsSeen>(listEveryPair(chosen.filter))
        : (await tx.rows<PairRow>(findPairs(chosen.pairIds))).filter(
            ({ state }) => state === 'OPEN' || state === 'LATER',
          )
    return { kind: 'NOT_SAME', scoreMin: null, because, pairs }
  })
}

async function startBatch(
  tx: TenantTransaction,
  actor: Actor,
  { expectedCount, idempotencyKey }: BatchToStart,
  choose: () => Promise<{
    kind: BatchKind
    scoreMin: number | null
    because: string | null
    pairs: readonly PairAsSeen[]
  }>,
): Promise<string> {
  const batchId = await newBatchId(tx)
  // First: who sends twice is answered with what the first has begun, not with what is left after it.
  const job = await enqueueJob(tx, actor, { kind: DECIDE_MANY, params: { batchId }, idempotencyKey })
  if (!job.isNew) return job.id
  const { pairs, ...batch } = await choose()
  if (pairs.length === 0 || pairs.length !== expectedCount) throw outdated()
  await insertBatch(tx, actor, { ...batch, id: batchId, jobId: job.id, pairs })
  const ids = pairs.map(({ id }) => id)
  await recordAudit(tx, actor, 'DUPLICATE_BATCH_ASKED', {
    subject: { kind: 'duplicateBatch', id: batchId },
    details: {
      kind: batch.kind,
      pairs: pairs.length,
      ...(batch.scoreMin === null ? {} : { scoreMin: batch.scoreMin }),
    },
    digest: createHash('sha256').update(ids.toSorted().join('\n')).digest(),
  })
  return job.id
}

function outdated(): ConflictError {
  return new ConflictError(duplicateMessages.PREVIEW_OUTDATED())
}
