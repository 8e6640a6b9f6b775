import { defineJob } from '../../platform/jobs/define-job.ts'
import { renderAnnex } from './render-annex.ts'

defineJob({
  kind: 'DECREE_ANNEX',
  run: async (job) => {
    const { fileId, rows } = await renderAnnex(job)
    return { resultFileId: fileId, details: { rows, unmasked: job.params['copy'] === 'FULL' } }
  },
})
