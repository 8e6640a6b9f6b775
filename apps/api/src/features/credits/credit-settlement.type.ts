import { CREDIT_SETTLEMENT_KINDS, CREDIT_SETTLEMENT_STATES } from '@payung/domain/money/credit-months'
import { builder } from '../../graphql/builder.ts'
import { OnePersonRefusalType, onePersonRefusal, userField } from '../access/public.ts'
import { ContributionListType, loadContributionList } from '../billing/public.ts'
import { loadWorker, WorkerType } from '../workers/public.ts'
import { CREDIT_SETTLEMENT_ACTIONS, creditActionsOn } from './credits.policy.ts'
import type { CreditSettlementRow, SettledCreditRow } from './credits.queries.ts'
import { loadSettledCredits } from './load-credits.ts'

export const CreditSettlementKindEnum = builder.enumType('CreditSettlementKind', {
  description: 'Offset in a later list of the same payer, or returned by the insurer.',
  values: CREDIT_SETTLEMENT_KINDS,
})

const CreditSettlementStateEnum = builder.enumType('CreditSettlementState', {
  description: 'Recorded by one person, confirmed by another, reversed with a reason.',
  values: CREDIT_SETTLEMENT_STATES,
})

const CreditSettlementActionEnum = builder.enumType('CreditSettlementAction', {
  description: 'What I may do with a settlement now.',
  values: CREDIT_SETTLEMENT_ACTIONS,
})

const SettledCreditType = builder.objectRef<SettledCreditRow>('SettledCredit').implement({
  description: 'Months of a person on a bill that a settlement settles.',
  fields: (t) => ({
    list: t.field({
      type: ContributionListType,
      nullable: true,
      description: 'On which bill they were paid.',
      resolve: ({ list_id: id }, _args, context) => loadContributionList(context, id),
    }),
    worker: t.field({
      type: WorkerType,
      nullable: true,
      description: 'Whose months; null where my organisation pays for another’s decree.',
      resolve: ({ worker_id: id }, _args, context) => (id === null ? null : loadWorker(context, id)),
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of the first month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The month after the last, half-open.' }),
    months: t.exposeInt('months', { description: 'How many months.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What was paid for them.' }),
  }),
})

export const CreditSettlementType = builder.objectRef<CreditSettlementRow>('CreditSettlement').implement({
  description: 'How credits of my organisation were settled. Each month of a person is settled once.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    kind: t.expose('kind', { type: CreditSettlementKindEnum, description: 'In which way.' }),
    state: t.expose('state', { type: CreditSettlementStateEnum, description: 'How far it is.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'All of its months together.' }),
    people: t.exposeInt('people', { description: 'Whose months it settles: lines of bills.' }),
    months: t.exposeInt('months', { description: 'Months of all people together.' }),
    credits: t.field({
      type: [SettledCreditType],
      description: 'What it settles, at most 500.',
      resolve: async ({ id }, _args, context) => [...((await loadSettledCredits(context, id)) ?? [])],
    }),
    offsetList: t.field({
      type: ContributionListType,
      nullable: true,
      description: 'In which later list it is offset; null where the insurer returned it.',
      resolve: ({ offset_list_id: id }, _args, context) => (id === null ? null : loadContributionList(context, id)),
    }),
    returnedOn: t.expose('returned_on', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The day on which the insurer returned it; null where it is offset.',
    }),
    reference: t.exposeString('reference', { description: 'Number of the insurer’s letter, or of its transfer.' }),
    owedBack: t.expose('owed_back_rupiah', {
      type: 'Rupiah',
      description:
        'What of it is no credit any more, since its report was withdrawn or corrected: the insurer is owed it again.',
    }),
    recordedBy: userField(t, 'recorded_by', 'Who recorded it.'),
    recordedAt: t.expose('recorded_at', { type: 'Instant', description: 'When it was recorded.' }),
    confirmedBy: userField(t, 'confirmed_by', 'Who confirmed it: not who recorded it.'),
    confirmedAt: t.expose('confirmed_at', { type: 'Instant', nullable: true, description: 'When it was confirmed.' }),
    reversedBy: userField(t, 'reversed_by', 'Who reversed it, or set aside the list in which it was offset.'),
    reversedAt: t.expose('reversed_at', { type: 'Instant', nullable: true, description: 'When it was reversed.' }),
    reversalReason: t.exposeString('reversal_reason', { nullable: true, description: 'Why it was reversed.' }),
    version: t.exposeInt('version', { description: 'Sent back with every step.' }),
    actions: t.field({
      type: [CreditSettlementActionEnum],
      description: 'What I may do with it now.',
      resolve: (settlement, _args, { actor }) => [...creditActionsOn(actor, settlement)],
    }),
    onePersonRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description: 'Why I would be refused to confirm it, though my role allows it.',
      resolve: (settlement, _args, context) =>
        creditActionsOn(context.actor, settlement).includes('CONFIRM')
          ? onePersonRefusal(context, 'CREDIT_SETTLEMENT', settlement.id)
          : null,
    }),
  }),
})
