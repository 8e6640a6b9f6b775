import { defineJob } from '../../platform/jobs/define-job.ts'
import { openParams } from '../../platform/jobs/sealed-params.ts'
import type { BulkRequest } from './bulk-request.ts'
import { keepResultFile } from './bulk-result-file.ts'
import { countsTold, runBulkChange } from './run-bulk-change.ts'

defineJob({
  kind: 'WORKER_BULK_CHANGE',
  run: async (job) => {
    const request = openParams<BulkRequest & { because: string }>(job, 'WORKER_BULK_CHANGE')
    const outcome = await runBulkChange(job, request)
    const resultFileId = await keepResultFile(job, outcome)
    return { resultFileId, details: countsTold(outcome) }
  },
})
