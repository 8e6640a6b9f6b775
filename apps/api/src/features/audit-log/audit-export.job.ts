import { z } from 'zod'
import { defineJob } from '../../platform/jobs/define-job.ts'
import type { AuditFilter } from './audit-events.queries.ts'
import { runAuditExport } from './run-audit-export.ts'

/** Ids, days and names of actions only. */
const FILTER: z.ZodType<AuditFilter> = z.object({
  actions: z.array(z.string()).nullable(),
  // Left out of a job that began before there was this choice.
  exceptRoutine: z.boolean().default(false),
  actorId: z.string().nullable(),
  subjectId: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
})

defineJob({
  kind: 'AUDIT_EXPORT',
  run: async (job) => {
    const { fileId, rows } = await runAuditExport(job, FILTER.parse(job.params['filter']))
    return { resultFileId: fileId, details: { rows } }
  },
})
