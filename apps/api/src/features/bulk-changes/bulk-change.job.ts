import { defineJob } from '../../platform/jobs/define-job.ts'
import type { BulkRequest } from './bulk-request.ts'
import { keepResultFile } from './bulk-result-file.ts'
import { runBulkChange } from './run-bulk-change.ts'

defineJob({
  kind: 'WORKER_BULK_CHANGE',
  run: async (job) => {
    const sealed = Buffer.from(String(job.params['sealed']), 'base64')
    const request = JSON.parse(job.vault.openForTenant(job.actor.tenantId, sealed)) as BulkRequest & { because: string }
    const outcome = await runBulkChange(job, request)
    const resultFileId = await keepResultFile(job, outcome)
    return { resultFileId, details: { changed: outcome.changed, matching: outcome.matching } }
  },
})
