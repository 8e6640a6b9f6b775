import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../actor.ts'
import { databaseRefusal } from '../database-refusal.ts'
import { ConflictError } from '../errors.ts'
import type { JobParams } from './define-job.ts'
import { findJobByKey, insertJob, putInQueue } from './enqueue-job.queries.ts'
import { workMessages } from './work.messages.ts'

export interface NewJob {
  readonly kind: string
  readonly params: JobParams
  /** Chosen by who asks, such as a console that may send twice; at most 60 characters. */
  readonly idempotencyKey?: string | null | undefined
  /** Refuses a key that was used for other work: with money, whoever hears of an earlier job must not take it for this one. Not for sealed params, which differ each time. */
  readonly isKeyOfThisWork?: boolean
}

export const KEY_LENGTH_MAX = 60

/**
 * Asks for a job in the transaction of the change that it follows from: rolled back, it was never asked for.
 *
 * @returns the earlier job, and `isNew: false`, if the same person asked with the same key before
 * @throws ConflictError `IDEMPOTENCY_KEY_TOO_LONG`, `TOO_MANY_JOBS_OF_PERSON`, `TOO_MANY_JOBS_OF_TENANT`, `JOB_TOO_LARGE` for a filter of more
 *   than a job keeps, `IDEMPOTENCY_KEY_USED`
 */
export async function enqueueJob(
  tx: TenantTransaction,
  actor: Actor,
  job: NewJob,
): Promise<{ id: string; isNew: boolean }> {
  const key = keyOf(actor, job.idempotencyKey)
  const params = JSON.stringify(job.params)
  const [created] = await tx.rows<{ id: string }>(insertJob(actor, job.kind, params, key)).catch((error: unknown) => {
    throw databaseRefusal(error)?.constraint === 'job_params_check' ? tooLarge() : error
  })
  if (created !== undefined) {
    await queue(tx, created.id)
    return { id: created.id, isNew: true }
  }
  const [earlier] = await tx.rows<{ id: string; is_same: boolean }>(findJobByKey(job.kind, key, params))
  if (earlier === undefined) throw new Error('a job with this key exists and is not visible to its own creator')
  if (job.isKeyOfThisWork === true && !earlier.is_same) throw new ConflictError(workMessages.IDEMPOTENCY_KEY_USED())
  return { id: earlier.id, isNew: false }
}

function tooLarge(): ConflictError {
  return new ConflictError(workMessages.JOB_TOO_LARGE())
}

/** The database counts what waits, under a lock. */
async function queue(tx: TenantTransaction, id: string): Promise<void> {
  try {
    await tx.run(putInQueue(id))
  } catch (error) {
    const state = databaseRefusal(error)?.state ?? ''
    throw REFUSALS[state]?.() ?? error
  }
}

const REFUSALS: Readonly<Record<string, () => ConflictError>> = {
  PJ001: () => new ConflictError(workMessages.TOO_MANY_JOBS_OF_PERSON()),
  PJ002: () => new ConflictError(workMessages.TOO_MANY_JOBS_OF_TENANT()),
}

/** The key is the person's own: nobody comes upon a colleague's job by guessing. */
function keyOf(actor: Actor, key: string | null | undefined): string | null {
  if (key == null || key === '') return null
  if (key.length > KEY_LENGTH_MAX) {
    throw new ConflictError(workMessages.IDEMPOTENCY_KEY_TOO_LONG({ keyLengthMax: KEY_LENGTH_MAX }))
  }
  return `${actor.userId}/${key}`
}
