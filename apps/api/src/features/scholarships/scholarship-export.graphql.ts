import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { ShowEnum, searchOf, yearWithin } from './scholarship-worklist.graphql.ts'
import { startScholarshipExport } from './start-scholarship-export.ts'

builder.mutationField('startScholarshipExport', (t) =>
  t.fieldWithInput({
    description:
      'Writes the worklist of a school year into a file as it stands, as a job. It has no NIK and nothing about health; money is for who works for the whole government.',
    type: JobType,
    errors: { types: [NotAllowedError, ConflictError] },
    input: {
      year: t.input.int({ required: true, description: 'The school year that begins in July of this year.' }),
      show: t.input.field({ type: ShowEnum, description: 'Only these; all that have not ended where left out.' }),
      search: t.input.string({ description: 'As in the list.' }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { format, idempotencyKey, show, search, year } = input
      const choice = { year: yearWithin(year), show: show ?? null, search: searchOf(search) }
      const request = { choice, format, idempotencyKey }
      return getJob(context, await context.write((tx) => startScholarshipExport(tx, context.actor, request)))
    },
  }),
)
