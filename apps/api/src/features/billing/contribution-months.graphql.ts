import { builder } from '../../graphql/builder.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { FundingPayerType } from '../funding/public.ts'
import { mayReadMonths } from './billing.policy.ts'
import { type ContributionMonthRow, findContributionMonths } from './billing.queries.ts'

export const ContributionMonthStateEnum = builder.enumType('ContributionMonthState', {
  description:
    'Designated only, on a list, asked of the insurer, billed, paid; posted by the insurer and so protected; unpaid and still payable, payable no more, ended.',
  values: ['PLANNED', 'LISTED', 'REQUESTED', 'BILLED', 'PAID', 'PROTECTED', 'GRACE', 'LAPSED', 'ENDED'] as const,
})

const ContributionMonthType = builder.objectRef<ContributionMonthRow>('ContributionMonth').implement({
  description: 'A month in which a decree of my government pays for a person, and how it stands.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    state: t.expose('state', { type: ContributionMonthStateEnum, description: 'How it stands.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', nullable: true, description: 'As listed; null before.' }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The designation that pays; null to who may not read decrees.',
      resolve: ({ decree_id: id }, _args, context) => loadDecree(context, id),
    }),
    unpaidBy: t.field({
      type: [FundingPayerType],
      description: 'Of a month that payers share, those who have not paid yet; a party outside stays among them.',
      resolve: ({ unpaid }) => [...unpaid],
    }),
    payers: t.field({
      type: [FundingPayerType],
      description: 'Everybody who pays the month: those who share it, or my government alone.',
      resolve: ({ payers }) => [...payers],
    }),
    billingCode: t.exposeString('billing_code', { nullable: true, description: 'The insurer’s bill; null before it.' }),
  }),
})

builder.queryField('contributionMonths', (t) =>
  t.field({
    type: [ContributionMonthType],
    description: 'The months for which decrees of my government pay for a person, the oldest first.',
    args: { workerId: t.arg.id({ required: true, description: 'Whose.' }) },
    resolve: (_root, { workerId }, { actor, read }) => {
      const uuid = uuidOf(workerId, 'Worker')
      return uuid === null || !mayReadMonths(actor) ? [] : read<ContributionMonthRow>(findContributionMonths([uuid]))
    },
  }),
)
