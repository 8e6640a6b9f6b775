import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { startWorkListExport } from './export-work-list.ts'
import { ReverificationItemFilterInput, readItemFilter } from './reverifications.graphql.ts'

builder.mutationField('startReverificationExport', (t) =>
  t.fieldWithInput({
    description: 'Writes the work list of a review into a file, as a job; numbers are masked.',
    type: JobType,
    errors: { types: [NotAllowedError, NotFoundError, ConflictError] },
    input: {
      reverificationId: t.input.id({ required: true, description: 'Which.' }),
      filter: t.input.field({ type: ReverificationItemFilterInput, description: 'Which lines; all if left out.' }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        ...input,
        reverificationId: idOf(input.reverificationId, 'Reverification'),
        filter: readItemFilter(input.filter),
      }
      return getJob(context, await context.write((tx) => startWorkListExport(tx, context.actor, request)))
    },
  }),
)
