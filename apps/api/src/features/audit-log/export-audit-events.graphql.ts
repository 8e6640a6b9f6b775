import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { AuditFilterInput, readAuditFilter } from './audit-filter.type.ts'
import { assertMayReadAudit } from './audit-log.policy.ts'

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
      assertMayReadAudit(context.actor)
      const params = { filter: { ...readAuditFilter(input.filter ?? {}) } }
      const { id } = await context.write((tx) =>
        enqueueJob(tx, context.actor, { kind: 'AUDIT_EXPORT', params, idempotencyKey: input.idempotencyKey }),
      )
      return getJob(context, id)
    },
  }),
)
