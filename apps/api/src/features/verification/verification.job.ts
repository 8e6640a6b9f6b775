import { ALL_CHECK_ANSWERS } from '@payung/domain/verification/check-result'
import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import { decideMany } from './decide-checks.ts'
import { writeCheckRequest } from './write-check-request.ts'

defineJob({
  kind: 'CHECK_REQUEST',
  run: async (job) => {
    const { fileId, rows, unopened } = await writeCheckRequest(job, requestOf(job))
    return { resultFileId: fileId, details: { rows, unmasked: true, ...(unopened === 0 ? {} : { unopened }) } }
  },
})

defineJob({
  kind: 'CHECKS_DECIDE',
  run: async (job) => {
    const { answers, takeOver, reason } = job.params
    const { decided, left, leftBecause } = await decideMany(job, {
      requestId: requestOf(job),
      answers: Array.isArray(answers) ? ALL_CHECK_ANSWERS.filter((answer) => answers.includes(answer)) : null,
      takeOver: takeOver === true,
      reason: typeof reason === 'string' ? reason : null,
    })
    return { details: { decided, left, leftBecause: leftBecause.map((refusal) => ({ ...refusal })) } }
  },
})

function requestOf({ params }: JobRun): string {
  if (typeof params['requestId'] !== 'string') throw new Error('a job of verification names its question')
  return params['requestId']
}
