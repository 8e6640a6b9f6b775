import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { AgreementFilterInput, readAgreementFilter } from './agreement-filter.type.ts'
import { assertMayRead } from './agreements.policy.ts'

builder.mutationField('startAgreementExport', (t) =>
  t.fieldWithInput({
    description: 'Writes the list of agreements into a file, as a job.',
    type: JobType,
    errors: { types: [NotAllowedError, ConflictError] },
    input: {
      filter: t.input.field({ type: AgreementFilterInput, description: 'As for `agreements`.' }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      assertMayRead(context.actor)
      const params = { request: { filter: { ...readAgreementFilter(input.filter) }, format: input.format } }
      const { id } = await context.write((tx) =>
        enqueueJob(tx, context.actor, { kind: 'AGREEMENT_EXPORT', params, idempotencyKey: input.idempotencyKey }),
      )
      return getJob(context, id)
    },
  }),
)
