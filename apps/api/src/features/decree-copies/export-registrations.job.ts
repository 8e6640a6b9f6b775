import { defineJob } from '../../platform/jobs/define-job.ts'
import { exportRegistrations } from './export-registrations.ts'

defineJob({
  kind: 'REGISTRATION_EXPORT',
  run: async (job) => {
    const { fileId, rows } = await exportRegistrations(job)
    return { resultFileId: fileId, details: { rows, unmasked: job.params['unmasked'] === true } }
  },
})
