import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { AuditFilterInput, readAuditFilter } from './audit-filter.type.ts'
import { startAuditExport } from './start-audit-export.ts'

builder.mutationField('exportAuditEvents', (t) =>
  t.fieldWithInput({
    description: 'Writes the log, or a part of it, into a CSV file, as a job.',
    type: JobType,
    errors: { types: [NotAllowedError, ConflictError] },
    input: {
      filter: t.input.field({ type: AuditFilterInput, description: 'As for `auditEvents`.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { filter: { ...readAuditFilter(input.filter ?? {}) }, idempotencyKey: input.idempotencyKey }
      const id = await context.write((tx) => startAuditExport(tx, context.actor, request))
      return getJob(context, id)
    },
  }),
)
