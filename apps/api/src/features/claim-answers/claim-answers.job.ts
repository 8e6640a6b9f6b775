import { defineJob } from '../../platform/jobs/define-job.ts'
import { applyClaimAnswers } from './apply-claim-answers.ts'
import { type AnswerUploadRow, findUpload } from './claim-answers.queries.ts'
import { takeClaimAnswers } from './take-claim-answers.ts'
import { writeClaimSubmission } from './write-claim-submission.ts'

defineJob({
  kind: 'CLAIM_SUBMISSION',
  run: async (job) => {
    const { fileId, rows, unmasked } = await writeClaimSubmission(job)
    return { resultFileId: fileId, details: { rows, unmasked } }
  },
})

defineJob({
  kind: 'CLAIM_ANSWERS',
  run: async (job) => ({ details: { ...(await takeClaimAnswers(job)) } }),
})

defineJob({
  kind: 'CLAIM_ANSWERS_APPLY',
  subjectName: async (tx, { uploadId }) => {
    const [upload] = await tx.rows<AnswerUploadRow>(findUpload(String(uploadId)))
    return upload?.file_name ?? null
  },
  run: async (job) => ({ details: { ...(await applyClaimAnswers(job)) } }),
})
