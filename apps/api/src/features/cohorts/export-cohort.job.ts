import { defineJob } from '../../platform/jobs/define-job.ts'
import { exportCohort } from './export-cohort.ts'

defineJob({
  kind: 'COHORT_EXPORT',
  run: async (job) => {
    const { fileId, rows } = await exportCohort(job)
    return { resultFileId: fileId, details: { rows, unmasked: job.params['unmasked'] === true } }
  },
})
