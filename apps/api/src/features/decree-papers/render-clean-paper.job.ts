import { defineJob } from '../../platform/jobs/define-job.ts'
import { renderCleanPaper } from './render-clean-paper.ts'

defineJob({
  kind: 'DECREE_CLEAN_PAPER',
  run: async (job) => {
    const { TEXT: textPages = 0, ANNEX: annexPages = 0 } = await renderCleanPaper(job)
    return { details: { textPages, annexPages } }
  },
})
