import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { resolveFilter, WorkerFilterInputType } from '../workers/public.ts'
import { startWorkerExport } from './start-worker-export.ts'

builder.mutationField('startWorkerExport', (t) =>
  t.fieldWithInput({
    description: 'Writes a list into a file, as a job. Numbers are masked unless I may and say why.',
    type: JobType,
    errors: { types: [ValidationError, NotAllowedError, ConflictError] },
    input: {
      filter: t.input.field({ type: WorkerFilterInputType, description: 'As for `workers`.' }),
      search: t.input.string({ description: 'As for `workers`.' }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      columns: t.input.stringList({ description: 'Fields of a list row; all if empty.' }),
      unmasked: t.input.boolean({ description: 'Whole NIKs and membership numbers.' }),
      reason: t.input.string({ description: 'Needed for whole numbers, 10 to 300 letters.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, filter: await resolveFilter(context, input.filter) }
      const id = await context.write((tx) => startWorkerExport(tx, context.actor, request))
      return getJob(context, id)
    },
  }),
)
