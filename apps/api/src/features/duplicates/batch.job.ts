import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import { runBatch } from './run-batch.ts'
import { DECIDE_MANY } from './start-batch.ts'
import { UNDO_MANY, undoBatch } from './undo-batch.ts'

defineJob({
  kind: DECIDE_MANY,
  run: async (job) => {
    const { done, left } = await runBatch(job, batchOf(job))
    return { details: { decided: done, left } }
  },
})

defineJob({
  kind: UNDO_MANY,
  run: async (job) => {
    const { done, left } = await undoBatch(job, batchOf(job))
    return { details: { reopened: done, kept: left } }
  },
})

function batchOf({ params }: JobRun): string {
  if (typeof params['batchId'] !== 'string') throw new Error('a job of many decisions names its batch')
  return params['batchId']
}
