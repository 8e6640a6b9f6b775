import { CARD_STATES, cardState } from '@payung/domain/worker/insurer-card'
import { builder } from '../../../graphql/builder.ts'
import { batched } from '../../../platform/batch.ts'
import type { Context } from '../../../platform/context.ts'
import { userByIdField } from '../../cohorts/public.ts'
import { loadWorker, maskMembershipNumber, mayUpdate, WorkerType } from '../../workers/public.ts'
import { findVoidCards, type VoidCardRow } from './hand-over-cards.queries.ts'
import { type AnswerRow, findInsurerAnswers } from './insurer-answers.queries.ts'

const loadAnswers = batched<Context, string, AnswerRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<AnswerRow>(findInsurerAnswers(ids)), (answer) => answer.worker_id),
)

const InsurerVerdictEnum = builder.enumType('InsurerVerdict', {
  description: 'Whether the insurer took somebody on.',
  values: ['ACCEPTED', 'REJECTED'] as const,
})

const loadVoidCards = batched<Context, string, VoidCardRow>(async (context, ids) => {
  const rows = await context.read<VoidCardRow>(findVoidCards(ids))
  return new Map(rows.map((row) => [row.worker_id, row]))
})

const CardStateEnum = builder.enumType('InsurerCardState', {
  description: 'Whether the person has the card, and whether it holds: a death makes it void.',
  values: CARD_STATES,
})

const InsurerCardType = builder.objectRef<AnswerRow>('InsurerCard').implement({
  description: 'The card of somebody whom the insurer took on.',
  fields: (t) => ({
    state: t.field({
      type: CardStateEnum,
      description: 'Where it stands.',
      resolve: async ({ worker_id: id, card_handed_on: handedOn }, _args, context) =>
        cardState({ isHandedOver: handedOn !== null, isVoid: (await loadVoidCards(context, id)) !== null }),
    }),
    voidFrom: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'The reported day of death; null where it holds, or the record alone says that the person died.',
      resolve: async ({ worker_id: id }, _args, context) => (await loadVoidCards(context, id))?.void_from ?? null,
    }),
    handedOn: t.expose('card_handed_on', {
      type: 'CalendarDate',
      nullable: true,
      description: 'When the person got it.',
    }),
    handedBy: userByIdField(t, 'card_handed_by', 'Who wrote that down.'),
    note: t.exposeString('card_note', { nullable: true, description: 'What they added.' }),
    mayHandOver: t.boolean({
      description: 'I may write down that the person got it, or take that back.',
      resolve: async ({ worker_id: id }, _args, context) => {
        const record = await loadWorker(context, id)
        return record !== null && mayUpdate(context.actor, record)
      },
    }),
  }),
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
    card: t.field({
      type: InsurerCardType,
      nullable: true,
      description: 'The card that goes with the KPJ, of the answer that stands; null where it gives none.',
      resolve: (row) => (row.is_newest && row.outcome === 'ACCEPTED' ? row : null),
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
