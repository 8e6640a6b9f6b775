import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { InsuranceProgrammeEnum } from '../workers/public.ts'
import { ClaimPayerEnum, ClaimStateEnum } from './claim.type.ts'
import { readClaimChoice } from './claim-choice.ts'
import { startClaimExport } from './start-claim-export.ts'

const FilterInput = builder.inputType('ClaimFilterInput', {
  description: 'Which claims; each part left out chooses all. As for `claims`.',
  fields: (t) => ({
    states: t.field({ type: [ClaimStateEnum], description: 'In any of these; all but the withdrawn where left out.' }),
    isShort: t.boolean({ description: 'Only those of which an heir says less arrived than was paid.' }),
    isPaidLess: t.boolean({ description: 'Only those of which the insurer paid less than was due.' }),
    isLate: t.boolean({ description: 'Only those that stand where they stand for longer than they may.' }),
    programme: t.field({ type: InsuranceProgrammeEnum, description: 'Of this insurance only.' }),
    areaCode: t.string({ description: 'Of people who live in this area only.' }),
    eventFrom: t.field({ type: 'CalendarDate', description: 'About events from this day on.' }),
    eventUntil: t.field({ type: 'CalendarDate', description: 'About events up to this day.' }),
    decreeId: t.id({ description: 'Of which the month of the event is protected under this decree of mine.' }),
    payer: t.field({
      type: ClaimPayerEnum,
      description: 'Of which these paid the month of the event, of the year so far where no days are named.',
    }),
  }),
})

builder.mutationField('startClaimExport', (t) =>
  t.fieldWithInput({
    description:
      'Writes the claims that I see, or their figures, into a file, as a job. It has no NIK and nothing about health; money is for who works for the whole government.',
    type: JobType,
    errors: { types: [NotAllowedError, ConflictError] },
    input: {
      filter: t.input.field({ type: FilterInput, description: 'Which; all but the withdrawn where left out.' }),
      figures: t.input.boolean({
        description: 'The figures of `claimFigures` about the days of the filter instead. Nothing else narrows them.',
      }),
      below: t.input.boolean({
        description:
          'For a province, with `figures`: those of `claimFiguresBelow` instead, of the whole year in which the days begin.',
      }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { format, idempotencyKey, figures, below } = input
      const filter = readClaimChoice(input.filter ?? {})
      const request = { filter, figures: figures ?? false, below: below ?? false, format, idempotencyKey }
      return getJob(context, await context.write((tx) => startClaimExport(tx, context.actor, request)))
    },
  }),
)
