import { builder } from '../../../graphql/builder.ts'
import { batched } from '../../../platform/batch.ts'
import type { Context } from '../../../platform/context.ts'
import { maskMembershipNumber, WorkerType } from '../../workers/public.ts'
import { type AnswerRow, findInsurerAnswers } from './insurer-answers.queries.ts'

const loadAnswers = batched<Context, string, AnswerRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<AnswerRow>(findInsurerAnswers(ids)), (answer) => answer.worker_id),
)

const InsurerVerdictEnum = builder.enumType('InsurerVerdict', {
  description: 'Whether the insurer took somebody on.',
  values: ['ACCEPTED', 'REJECTED'] as const,
})

const InsurerAnswerType = builder.objectRef<AnswerRow>('InsurerAnswer').implement({
  description: 'What the insurer answered to a registration, from an answer file.',
  fields: (t) => ({
    verdict: t.expose('outcome', { type: InsurerVerdictEnum, description: 'Accepted or rejected.' }),
    maskedMembershipNumber: t.string({
      nullable: true,
      description: 'The KPJ that was given, masked.',
      resolve: ({ membership_number }) => (membership_number === null ? null : maskMembershipNumber(membership_number)),
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, as the insurer wrote it; long numbers masked.',
    }),
    recordedAt: t.expose('recorded_at', { type: 'Instant', description: 'When it was saved here.' }),
  }),
})

builder.objectField(WorkerType, 'insurerAnswers', (t) =>
  t.field({
    type: [InsurerAnswerType],
    description: 'What the insurer answered about this person, the newest first; of custodians alone.',
    resolve: async (record, _args, context) => (await loadAnswers(context, record.id)) ?? [],
  }),
)
