import { defineJob } from '../../platform/jobs/define-job.ts'
import type { AuditFilter } from './audit-events.queries.ts'
import { runAuditExport } from './run-audit-export.ts'

defineJob({
  kind: 'AUDIT_EXPORT',
  run: async (job) => {
    // Ids and days only, as they were checked when it was asked for.
    const filter = job.params['filter'] as unknown as AuditFilter
    const { fileId, rows } = await runAuditExport(job, filter)
    return { resultFileId: fileId, details: { rows } }
  },
})
