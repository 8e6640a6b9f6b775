import type { Entry } from '@payung/database/entry'
import { UnopenedError } from '@payung/database/unopened-error'
import type { Actor } from '../actor.ts'
import { describeError } from '../describe-error.ts'
import { tellingFullDisk } from '../disk-full.ts'
import { DomainError } from '../errors.ts'
import { FormerMemberError } from '../former-member.ts'
import { readChoices } from '../memberships.ts'
import { platformMessages } from '../platform.messages.ts'
import { referenceCode } from '../reference-code.ts'
import { within } from '../transaction.ts'
import { noteUnopened } from '../unopened-values.ts'
import { findJobDefinition, type JobDefinition, type JobResult, type JobRun } from './define-job.ts'
import { finishJob } from './finish-job.ts'
import { type ClaimedJob, claimJob, findJobTenant, type JobEnd, releaseJob } from './job.queries.ts'
import { JobPulse } from './job-pulse.ts'
import { JobCancelled, JobInterrupted } from './job-stop.ts'
import { workMessages } from './work.messages.ts'
import { surroundingsOf, type WorkerResources } from './worker-resources.ts'

export interface Attempt {
  /** After it the queue will not hand the job out again. */
  readonly isLast: boolean
  readonly shutdown: AbortSignal
}

/**
 * Runs one job to its end.
 *
 * @throws JobInterrupted, or an error without any detail, if the queue shall hand the job out again
 */
export async function runJob(worker: WorkerResources, jobId: string, attempt: Attempt): Promise<void> {
  const tenantId = await findJobTenant(worker.reader, jobId)
  if (tenantId === null) return
  const entry: Entry = { tenantId, userId: null, areaScope: '', agencyId: null }
  const job = await worker.transactions.write(entry, (tx) => claimJob(tx, jobId))
  if (job === null) return

  const run = { jobId, attempt: job.attempt }
  const end = (state: JobEnd['state'], rest: Partial<JobEnd> = {}) =>
    finishJob(worker, entry, run, { state, result: {}, error: null, ...rest })
  if (job.cancel_requested) return end('CANCELLED')
  const definition = findJobDefinition(job.kind)
  if (definition === null) throw new Error(`no job kind ${job.kind} is defined`)

  const pulse = new JobPulse(worker.transactions, entry, run, attempt.shutdown)
  try {
    const result = await perform(worker, definition, job, tenantId, pulse)
    await pulse.end()
    await end('SUCCEEDED', { result })
  } catch (thrown) {
    await pulse.end()
    const error = tellingFullDisk(thrown)
    const reason: unknown = pulse.signal.aborted ? pulse.signal.reason : error
    if (reason instanceof JobCancelled) return end('CANCELLED')
    if (reason instanceof JobInterrupted) {
      await worker.transactions.write(entry, (tx) => releaseJob(tx, run))
      throw reason
    }
    if (error instanceof DomainError) return end('FAILED', { error })
    const reference = referenceCode()
    worker.log.error({ jobId, kind: job.kind, reference, error: describeError(error) }, 'a job failed')
    await noteUnopened(worker.transactions, entry, error)
    // Another attempt would open it no better.
    if (error instanceof UnopenedError) return end('FAILED', { error: platformMessages.VALUE_UNOPENED({ reference }) })
    if (attempt.isLast) return end('FAILED', { error: defectError(reference) })
    await worker.transactions.write(entry, (tx) => releaseJob(tx, run))
    // The queue keeps the text of what is thrown: nothing of the cause may be in it.
    throw new Error(`failed, see ${reference} in the log`)
  } finally {
    await pulse.end()
  }
}

async function perform(
  worker: WorkerResources,
  definition: JobDefinition,
  job: ClaimedJob,
  tenantId: string,
  pulse: JobPulse,
): Promise<JobResult> {
  const actor = await actorToday(worker, job, tenantId)
  const run: JobRun = {
    id: job.id,
    actor,
    params: job.params,
    attempt: job.attempt,
    progress: (step, done, total) => pulse.progress(step, done, total),
    throwIfCancelled: () => pulse.signal.throwIfAborted(),
    signal: pulse.signal,
    transactions: worker.transactions,
    reader: worker.reader,
    vault: worker.vault,
    files: worker.files,
    mailer: worker.mailer,
    config: worker.config,
    reference: worker.reference,
    copyPool: worker.copyPool,
    longTransactions: worker.longTransactions,
    inTransaction: async (use) => worker.longTransactions.write(actor, within(await surroundingsOf(worker), use)),
    write: async (use) => worker.transactions.write(actor, within(await surroundingsOf(worker), use)),
  }
  return definition.run(run)
}

/** The creator with what they may do today: whose membership ended or changed its scope has no jobs running on either. */
async function actorToday(worker: WorkerResources, job: ClaimedJob, tenantId: string): Promise<Actor> {
  const choices = job.created_by === null ? null : await readChoices(worker.reader, job.created_by, job.tenant_code)
  const actor = choices?.actors.find((choice) => choice.tenantId === tenantId)
  if (actor === undefined || actor.areaScope !== job.area_scope || actor.agencyId !== job.agency_id) {
    throw new FormerMemberError()
  }
  return actor
}

function defectError(reference: string): NonNullable<JobEnd['error']> {
  return workMessages.INTERNAL({ reference })
}
