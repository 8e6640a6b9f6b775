import { defineJob } from '../../platform/jobs/define-job.ts'
import { runWorkerExport } from './run-worker-export.ts'
import type { ExportRequest } from './start-worker-export.ts'

defineJob({
  kind: 'WORKER_EXPORT',
  run: async (job) => {
    const sealed = Buffer.from(String(job.params['sealed']), 'base64')
    const request = JSON.parse(job.vault.openForTenant(job.actor.tenantId, sealed)) as ExportRequest
    const { fileId, rows } = await runWorkerExport(job, request)
    return { resultFileId: fileId, details: { rows, unmasked: request.unmasked } }
  },
})
