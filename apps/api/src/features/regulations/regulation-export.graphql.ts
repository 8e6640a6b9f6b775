import { builder } from '../../graphql/builder.ts'
import { ConflictError } from '../../platform/errors.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { RegulationFilterInput, readRegulationFilter } from './regulation-filter.type.ts'
import { startRegulationExport } from './start-regulation-export.ts'

builder.mutationField('startRegulationExport', (t) =>
  t.fieldWithInput({
    description: 'Writes the list of legal bases into a file, as a job.',
    type: JobType,
    errors: { types: [ConflictError] },
    input: {
      filter: t.input.field({ type: RegulationFilterInput, description: 'As for `regulations`.' }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        filter: { ...readRegulationFilter(input.filter) },
        format: input.format,
        idempotencyKey: input.idempotencyKey,
      }
      const id = await context.write((tx) => startRegulationExport(tx, context.actor, request))
      return getJob(context, id)
    },
  }),
)
