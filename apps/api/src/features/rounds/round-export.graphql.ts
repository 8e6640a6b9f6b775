import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { loadRound } from './load-rounds.ts'
import { assertMayReadRounds } from './rounds.policy.ts'
import { startRoundExport } from './start-round-export.ts'

builder.mutationField('startRoundExport', (t) =>
  t.fieldWithInput({
    description: 'Writes how far everybody is whom a round asks into a file, as a job.',
    type: JobType,
    errors: { types: [NotAllowedError, NotFoundError, ConflictError] },
    input: {
      roundId: t.input.id({ required: true, description: 'Which.' }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      assertMayReadRounds(context.actor)
      const roundId = idOf(input.roundId, 'Round')
      if ((await loadRound(context, roundId)) === null) throw new NotFoundError()
      const request = { roundId, format: input.format, idempotencyKey: input.idempotencyKey }
      const id = await context.write((tx) => startRoundExport(tx, context.actor, request))
      return getJob(context, id)
    },
  }),
)
