import { defineJob } from '../../platform/jobs/define-job.ts'
import { compareKeptScan } from './compare-scan.ts'

defineJob({
  kind: 'DECREE_SCAN_COMPARE',
  run: async (job) => {
    const { pages, annexPages, unread } = await compareKeptScan(job)
    return { details: { pages, annexPages, unread: unread.length } }
  },
})
