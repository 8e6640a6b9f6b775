import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { AgreementFilterInput, readAgreementFilter } from './agreement-filter.type.ts'
import { startAgreementExport } from './start-agreement-export.ts'

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
      const request = {
        filter: { ...readAgreementFilter(input.filter) },
        format: input.format,
        idempotencyKey: input.idempotencyKey,
      }
      const id = await context.write((tx) => startAgreementExport(tx, context.actor, request))
      return getJob(context, id)
    },
  }),
)
