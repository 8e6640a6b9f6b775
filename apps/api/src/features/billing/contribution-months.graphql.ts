import { builder } from '../../graphql/builder.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { FundingPayerType } from '../funding/public.ts'
import { readAsOf } from './as-of.ts'
import { mayReadMonths } from './billing.policy.ts'
import { type ContributionMonthRow, findContributionMonths } from './billing.queries.ts'
import { findKnownMonths, type KnownMonthRow } from './known-months.queries.ts'

export const ContributionMonthStateEnum = builder.enumType('ContributionMonthState', {
  description:
    'Designated only, on a list, asked of the insurer, billed, paid; posted by the insurer and so protected; unpaid and still payable, payable no more, ended; after a reported death, which ended the cover: nobody owes it.',
  values: [
    'PLANNED',
    'LISTED',
    'REQUESTED',
    'BILLED',
    'PAID',
    'PROTECTED',
    'GRACE',
    'LAPSED',
    'ENDED',
    'AFTER_DEATH',
  ] as const,
})

const ContributionMonthType = builder
  .objectRef<Omit<ContributionMonthRow, 'worker_id'> & { readonly is_unrecorded?: boolean }>('ContributionMonth')
  .implement({
    description: 'A month in which a decree of my government pays for a person, and how it stands.',
    fields: (t) => ({
      month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
      state: t.expose('state', { type: ContributionMonthStateEnum, description: 'How it stands.' }),
      amount: t.expose('rupiah', {
        type: 'Rupiah',
        nullable: true,
        description: 'As listed; null before. After a reported death what was billed, null where nothing was.',
      }),
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
        description:
          'Everybody who pays the month: those who share it, or my government alone. After a reported death whoever was billed.',
        resolve: ({ payers }) => [...payers],
      }),
      billingCode: t.exposeString('billing_code', {
        nullable: true,
        description: 'The insurer’s bill; null before it.',
      }),
      isUnrecorded: t.boolean({
        description:
          'As of an earlier day: whether nobody recorded when a list of the month was sent, billed or set aside. It may have come further by then.',
        resolve: ({ is_unrecorded: isUnrecorded }) => isUnrecorded ?? false,
      }),
    }),
  })

builder.queryField('contributionMonths', (t) =>
  t.field({
    type: [ContributionMonthType],
    description: 'The months for which decrees of my government pay for a person, the oldest first.',
    args: {
      workerId: t.arg.id({ required: true, description: 'Whose.' }),
      knownBy: t.arg({
        type: 'CalendarDate',
        description: 'Only what had been recorded by the end of this day (UTC+7) counts. Today by default.',
      }),
      effectiveOn: t.arg({
        type: 'CalendarDate',
        description: 'As if today were this day. The day of `knownBy` by default.',
      }),
    },
    resolve: (_root, { workerId, ...days }, { actor, read }) => {
      const asOf = readAsOf(days)
      const uuid = uuidOf(workerId, 'Worker')
      if (uuid === null || !mayReadMonths(actor)) return []
      return asOf === null
        ? read<ContributionMonthRow>(findContributionMonths([uuid]))
        : read<KnownMonthRow>(findKnownMonths(uuid, asOf))
    },
  }),
)
