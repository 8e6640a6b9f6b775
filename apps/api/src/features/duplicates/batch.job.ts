import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import { type BatchWork, runBatch } from './run-batch.ts'
import { DECIDE_MANY } from './start-batch.ts'
import { UNDO_MANY, undoBatch } from './undo-batch.ts'

defineJob({
  kind: DECIDE_MANY,
  run: async (job) => {
    const { done, left } = await runBatch(await workOf(job), batchOf(job))
    return { details: { decided: done, left } }
  },
})

defineJob({
  kind: UNDO_MANY,
  run: async (job) => {
    const { done, left } = await undoBatch(await workOf(job), batchOf(job))
    return { details: { reopened: done, kept: left } }
  },
})

async function workOf(job: JobRun): Promise<BatchWork> {
  return {
    actor: job.actor,
    transactions: job.transactions,
    tools: { vault: job.vault, reference: await job.reference() },
    progress: (step, done, total) => job.progress(step, done, total),
    throwIfCancelled: () => job.throwIfCancelled(),
  }
}

function batchOf({ params }: JobRun): string {
  if (typeof params['batchId'] !== 'string') throw new Error('a job of many decisions names its batch')
  return params['batchId']
}
