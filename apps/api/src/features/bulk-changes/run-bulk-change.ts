import { createHash } from 'node:crypto'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { JobInterrupted } from '../../platform/jobs/job-stop.ts'
import { recordAudit } from '../audit/public.ts'
import {
  changeRecords,
  findWorkers,
  listingConditions,
  personKeys,
  readWorkerFilter,
  readWorkerSearch,
  sealState,
  type WorkerRecord,
} from '../workers/public.ts'
import {
  type CommittedRun,
  findEarlierRun,
  keepCommitted,
  listChangedAt,
  listOutcomes,
  lockEligible,
  type OutcomeRow,
} from './bulk-change.queries.ts'
import { assertMayChange, assignmentsOf, fieldsOf } from './bulk-change.ts'
import type { BulkRequest } from './bulk-request.ts'

/** Small enough to hold in memory with every state of it, large enough that the statements count for little. */
const CHUNK = 1_000

export interface BulkChangeOutcome {
  readonly changed: number
  readonly matching: number
  /** Of the matching, whose history does not open. */
  readonly unopened: number
  readonly rows: readonly OutcomeRow[]
}

/**
 * Changes everybody who was previewed, in one transaction: with their versions, and one event that carries a digest of who they were.
 *
 * A run that is repeated after its commit finds what it committed and changes nobody a second time.
 *
 * @throws NotAllowedError if the asker may no longer do it
 * @throws JobInterrupted if another run has taken this one's place
 */
export function runBulkChange(
  job: JobRun,
  request: BulkRequest & { readonly because: string },
): Promise<BulkChangeOutcome> {
  assertMayChange(job.actor, request.change)
  return job.inTransaction(async (tx) => {
    const [earlier] = await tx.rows<CommittedRun>(findEarlierRun(job.id))
    if (earlier !== undefined) {
      const rows = await tx.rows<OutcomeRow>(listChangedAt(job.actor.userId, earlier.at))
      return { changed: earlier.changed, matching: earlier.matching, unopened: earlier.unopened, rows }
    }
    const filter = readWorkerFilter(request.filter, await job.reference())
    const conditions = listingConditions(job.actor, filter, readWorkerSearch(request.search, job.vault))
    const rows = await tx.rows<OutcomeRow>(listOutcomes(job.actor, request.change, conditions))
    const eligible = rows.filter(({ outcome }) => outcome === 'ELIGIBLE').map((row) => row.worker_id)
    const { changed, without } = await changeInChunks(job, tx, request, eligible)
    const unopened = [...without.values()].filter((outcome) => outcome === 'HISTORY_UNOPENED').length
    const counts = { changed: changed.length, matching: rows.length, unopened }
    await recordAudit(tx, job.actor, 'WORKERS_CHANGED', {
      subject: { kind: 'job', id: job.id },
      fields: fieldsOf(request.change),
      details: countsTold(counts),
      digest: createHash('sha256').update(changed.join('\n')).digest(),
    })
    // Last, for the pulse writes the same row; and a run that was thought dead must not commit what its successor will not tell.
    if ((await tx.run(keepCommitted(job, counts))) === 0) throw new JobInterrupted()
    return { ...counts, rows: outcomesOf(rows, changed, without) }
  })
}

/** As the log and the job say them: what did not open is named only where there is some. */
export function countsTold({ changed, matching, unopened }: Omit<BulkChangeOutcome, 'rows'>) {
  return { changed, matching, ...(unopened === 0 ? {} : { unopened }) }
}

/** Who was eligible and could not be changed, because no version could be written. */
type WithoutKey = ReadonlyMap<string, 'HISTORY_UNOPENED' | 'HISTORY_ERASED'>

async function changeInChunks(
  job: JobRun,
  tx: TenantTransaction,
  request: BulkRequest & { readonly because: string },
  ids: readonly string[],
): Promise<{ readonly changed: readonly string[]; readonly without: WithoutKey }> {
  const changed: string[] = []
  const without = new Map<string, 'HISTORY_UNOPENED' | 'HISTORY_ERASED'>()
  for (let from = 0; from < ids.length; from += CHUNK) {
    job.throwIfCancelled()
    job.progress('CHANGING', from, ids.length)
    const locked = await tx.rows<{ id: string }>(lockEligible(job.actor, request.change, ids.slice(from, from + CHUNK)))
    const records = await tx.rows<WorkerRecord>(findWorkers(locked.map(({ id }) => id)))
    if (records.length === 0) continue
    const { keys, unopened } = await personKeys(
      tx,
      job.vault,
      job.actor.tenantId,
      records.map(({ person_id }) => person_id),
    )
    // An erased history must not begin anew: who has no key any more is left out.
    const sealed = records.flatMap((record) => {
      const key = keys.get(record.person_id)
      if (key !== undefined) return [{ id: record.id, stateCipher: sealState(job.vault, key, record) }]
      without.set(record.id, unopened.has(record.person_id) ? 'HISTORY_UNOPENED' : 'HISTORY_ERASED')
      return []
    })
    await changeRecords(tx, job.actor, {
      assignments: assignmentsOf(request.change),
      records: sealed,
      because: request.because,
      fields: fieldsOf(request.change),
    })
    changed.push(...sealed.map(({ id }) => id))
  }
  job.progress('CHANGING', ids.length, ids.length)
  return { changed: changed.sort(), without }
}

/** Somebody who was changed by others while this ran says already what was asked for. */
function outcomesOf(rows: readonly OutcomeRow[], changed: readonly string[], without: WithoutKey): OutcomeRow[] {
  const done = new Set(changed)
  return rows.map((row) =>
    row.outcome === 'ELIGIBLE' && !done.has(row.worker_id)
      ? { ...row, outcome: without.get(row.worker_id) ?? ('ALREADY_SO' as const) }
      : row,
  )
}
