import { builder } from '../../graphql/builder.ts'
import { mayReadLists } from './billing.policy.ts'
import type { ContributionListRow } from './billing.queries.ts'
import { ContributionListType } from './contribution-list.type.ts'
import { loadContributionList } from './load-contribution-list.ts'
import { findMoneyStanding, type MoneyStandingRow } from './money-standing.queries.ts'

const MoneyStandingType = builder.objectRef<MoneyStandingRow>('MoneyStanding').implement({
  description: 'How the insurer’s bills of my organisation stand: owed, paid, arrived.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'This year: of the bills that the insurer made in it.' }),
    billed: t.expose('billed', { type: 'Rupiah', description: 'Billed this year.' }),
    paid: t.expose('paid', { type: 'Rupiah', description: 'Of these bills, paid.' }),
    received: t.expose('received', { type: 'Rupiah', description: 'Of these bills, received by the insurer.' }),
    open: t.expose('open', { type: 'Rupiah', description: 'Not paid yet, of bills of any year.' }),
    openBills: t.exposeInt('open_bills', { description: 'On how many bills.' }),
    overdue: t.expose('overdue', { type: 'Rupiah', description: 'Of that, past its due day.' }),
    overdueBills: t.exposeInt('overdue_bills', { description: 'On how many bills.' }),
    ordered: t.expose('ordered', { type: 'Rupiah', description: 'Of that, on its way by payment orders.' }),
    inTransit: t.expose('in_transit', { type: 'Rupiah', description: 'Paid, and not received by the insurer.' }),
    inTransitBills: t.exposeInt('in_transit_bills', { description: 'On how many bills.' }),
    inTransitSince: t.expose('in_transit_since', {
      type: 'CalendarDate',
      nullable: true,
      description: 'Day of the oldest payment on them; null where there is none.',
    }),
    toPay: t.field({
      type: [ContributionListType],
      description: 'The first bills that are not paid, by due day.',
      resolve: ({ open_ids: ids }, _args, context) =>
        Promise.all(ids.map((id) => loadContributionList(context, id))).then(present),
    }),
    toArrive: t.field({
      type: [ContributionListType],
      description: 'The first bills whose money has not arrived, by the day on which it was paid.',
      resolve: ({ in_transit_ids: ids }, _args, context) =>
        Promise.all(ids.map((id) => loadContributionList(context, id))).then(present),
    }),
  }),
})

const present = (lists: readonly (ContributionListRow | null)[]) => lists.filter((list) => list !== null)

builder.queryField('moneyStanding', (t) =>
  t.field({
    type: MoneyStandingType,
    nullable: true,
    description: 'How my organisation’s bills stand; null for whoever does not read its lists.',
    resolve: async (_root, _args, { read, actor }) => {
      if (!mayReadLists(actor)) return null
      const [standing] = await read<MoneyStandingRow>(findMoneyStanding())
      return standing ?? null
    },
  }),
)
