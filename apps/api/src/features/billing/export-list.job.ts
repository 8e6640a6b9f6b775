import { defineJob } from '../../platform/jobs/define-job.ts'
import { exportList } from './export-list.ts'

defineJob({
  kind: 'CONTRIBUTION_EXPORT',
  run: async (job) => {
    const { fileId, rows } = await exportList(job)
    return { resultFileId: fileId, details: { rows, unmasked: job.params['unmasked'] === true } }
  },
})
