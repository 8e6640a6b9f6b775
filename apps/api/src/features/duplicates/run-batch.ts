import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { UnopenedError } from '@payung/database/unopened-error'
import { gapsToFill, recordToKeep } from '@payung/domain/identity/merge-choice'
import { mergeContradictions } from '@payung/domain/identity/merge-contradiction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { doOneOfMany } from '../../platform/one-of-many.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { getWorker, stateOf } from '../workers/public.ts'
import {
  type BatchRow,
  findBatches,
  keepDecided,
  keepLeft,
  listToDecide,
  type PairToDecide,
} from './batches.queries.ts'
import { candidateOf } from './compare-pair.ts'
import { decideDuplicate } from './decide-duplicate.ts'
import { leftWords } from './left-words.ts'
import { mergeWorkers, TAKEABLE_FIELDS } from './merge-workers.ts'
import { mergeFactsOf } from './obvious-pairs.ts'
import { type DecisionRow, findDecisions, findPairs, type PairRow } from './pairs.queries.ts'

/** What a run works with. */
export type BatchWork = Pick<JobRun, 'actor' | 'write' | 'progress' | 'throwIfCancelled'>

export interface BatchResult {
  readonly done: number
  /** As they were: somebody has to look. */
  readonly left: number
}

/** Few: each is a merge of its own, and whoever decides by hand meanwhile should not wait for many. */
export const PAIRS_AT_ONCE = 25

/**
 * Decides what is left of a batch, some pairs in each transaction. Killed or stopped, what is decided is decided, and a next run takes the rest.
 *
 * @returns what has become of the whole batch
 */
export async function runBatch(work: BatchWork, batchId: string): Promise<BatchResult> {
  const { actor } = work
  for (;;) {
    work.throwIfCancelled()
    const batch = await work.write((tx) => getBatch(tx, batchId))
    work.progress('DECIDING_PAIRS', batch.decided + batch.left_count, batch.asked)
    const count = await work.write((tx) => decideSome(tx, actor, batch))
    if (count === 0) return { done: batch.decided, left: batch.left_count }
  }
}

/** @throws NotFoundError for a missing batch and another tenant's alike */
export async function getBatch(tx: TenantTransaction, batchId: string): Promise<BatchRow> {
  const [batch] = await tx.rows<BatchRow>(findBatches([batchId]))
  if (batch === undefined) throw new NotFoundError()
  return batch
}

async function decideSome(tx: Transaction, actor: Actor, batch: BatchRow): Promise<number> {
  const pairs = await tx.rows<PairToDecide>(listToDecide(batch.id, PAIRS_AT_ONCE))
  for (const pair of pairs) {
    const refusal = await orRefusal(tx, actor, async () => {
      const decisionId =
        batch.kind === 'MERGE' ? await mergeObvious(tx, actor, pair) : await sayNotSame(tx, actor, pair, batch.because)
      await keepDecided(tx, batch.id, pair.position, decisionId)
    })
    if (refusal !== null) await keepLeft(tx, batch.id, pair.position, refusal)
  }
  return pairs.length
}

/** Does one pair by itself. @returns the code of its refusal; null where it was done */
export async function orRefusal(
  tx: TenantTransaction,
  actor: Pick<Actor, 'tenantId'>,
  act: () => Promise<void>,
): Promise<string | null> {
  const because = await doOneOfMany(tx, actor, act)
  return because instanceof UnopenedError ? 'VALUE_UNOPENED' : (because?.code ?? null)
}

/** As by hand, with what the machine suggests; what speaks against it is looked for again, in the records as they are now. */
async function mergeObvious(tx: Transaction, actor: Actor, { id, revision }: PairToDecide): Promise<string> {
  const [pair] = await tx.rows<PairRow>(findPairs([id]))
  if (pair === undefined) throw new NotFoundError()
  const [a, b] = [await getWorker(tx, pair.worker_a), await getWorker(tx, pair.worker_b)]
  const [contradiction] = mergeContradictions(mergeFactsOf(tx.vault, a), mergeFactsOf(tx.vault, b))
  if (contradiction !== undefined) throw new ConflictError({ code: contradiction, text: leftWords(contradiction) })
  const { id: winnerId } = recordToKeep(candidateOf(tx.vault, a), candidateOf(tx.vault, b))
  const [winner, other] = winnerId === a.id ? [a, b] : [b, a]
  return mergeWorkers(tx, actor, {
    pairId: id,
    expectedRevision: revision,
    winnerId,
    versionA: a.version,
    versionB: b.version,
    takenFields: gapsToFill(stateOf(winner), stateOf(other), TAKEABLE_FIELDS),
  })
}

async function sayNotSame(
  tx: TenantTransaction,
  actor: Actor,
  { id, revision }: PairToDecide,
  because: string | null,
): Promise<string> {
  await decideDuplicate(tx, actor, { pairId: id, expectedRevision: revision, decision: 'NOT_SAME', because })
  const [latest] = await tx.rows<DecisionRow>(findDecisions([id]))
  if (latest === undefined) throw new Error('a decision that was just made cannot be read back')
  return latest.id
}
