import { defineJob } from '../../platform/jobs/define-job.ts'
import { openParams } from '../../platform/jobs/sealed-params.ts'
import { runWorkerExport } from './run-worker-export.ts'
import type { ExportRequest } from './start-worker-export.ts'

defineJob({
  kind: 'WORKER_EXPORT',
  run: async (job) => {
    const request = openParams<ExportRequest>(job, 'WORKER_EXPORT')
    const { fileId, rows } = await runWorkerExport(job, request)
    return { resultFileId: fileId, details: { rows, unmasked: request.unmasked } }
  },
})
