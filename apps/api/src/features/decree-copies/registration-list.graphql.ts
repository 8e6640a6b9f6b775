import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { DecreeType } from '../decrees/public.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { mayExportSent, mayExportSigned } from './decree-copies.policy.ts'
import { DecreeCopyType } from './decree-copy.type.ts'
import { startRegistrationExport } from './export-registrations.ts'

builder.objectField(DecreeCopyType, 'mayExportRegistrations', (t) =>
  t.boolean({
    description: 'Whether I may take whom it has sent us to register along as a file.',
    resolve: (copy, _args, { actor }) => mayExportSent(actor, copy),
  }),
)

builder.objectField(DecreeType, 'mayExportRegistrations', (t) =>
  t.boolean({
    description: 'Whether I may take whom its signature has sent to the insurer along as a file.',
    resolve: (decree, _args, { actor }) => mayExportSigned(actor, decree),
  }),
)

builder.mutationField('startRegistrationExport', (t) =>
  t.fieldWithInput({
    type: JobType,
    description:
      'Writes whom a signed decree has sent to the insurer into a file in its layout, by its groups, as a job: for its government, and for the branch by its copy. Numbers are masked unless I may and say why.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      decreeId: t.input.id({ description: 'Our own decree; else the copy.' }),
      copyId: t.input.id({ description: 'Our copy of another government’s decree.' }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      unmasked: t.input.boolean({ description: 'Whole NIKs.' }),
      reason: t.input.string({ description: 'Needed for whole numbers, 10 to 300 letters.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        ...input,
        decreeId: input.decreeId == null ? null : idOf(input.decreeId, 'Decree'),
        copyId: input.copyId == null ? null : idOf(input.copyId, 'DecreeCopy'),
      }
      return getJob(context, await context.write((tx) => startRegistrationExport(tx, context.actor, request)))
    },
  }),
)
