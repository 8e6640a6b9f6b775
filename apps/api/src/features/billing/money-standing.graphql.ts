import { builder } from '../../graphql/builder.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { TenantType } from '../areas/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { mayReadLists } from './billing.policy.ts'
import type { ContributionListRow } from './billing.queries.ts'
import { ContributionListType } from './contribution-list.type.ts'
import { loadContributionList } from './load-contribution-list.ts'
import {
  findMoneyStanding,
  findPayersBehind,
  type MoneyStandingRow,
  type PayerBehindRow,
} from './money-standing.queries.ts'

const PayerBehindEnum = builder.enumType('PayerBehindStanding', {
  description: 'Past its due day and not paid, or paid and not received by the insurer.',
  values: ['NOT_PAID', 'NOT_RECEIVED'] as const,
})

const PayerBehindType = builder.objectRef<PayerBehindRow>('PayerBehind').implement({
  description: 'A bill of another payer of a decree of ours that is late, or whose money has not arrived.',
  fields: (t) => ({
    list: t.field({
      type: ContributionListType,
      nullable: true,
      description: 'Of a party without an account here, whose list we keep; null of an organisation, whose own it is.',
      resolve: ({ list_id: id, is_outside: isOutside }, _args, context) =>
        isOutside ? loadContributionList(context, id) : null,
    }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The decree; null for whoever reads none.',
      resolve: ({ decree_id: id }, _args, context) => loadDecree(context, id),
    }),
    payer: t.field({
      type: TenantType,
      nullable: true,
      description: 'Who pays, where that is an organisation here.',
      resolve: ({ payer_tenant_id: id }, _args, { reference }) => (id === null ? null : tenantOf(reference, id)),
    }),
    payerName: t.exposeString('payer_name', {
      nullable: true,
      description: 'Who pays, where that is a party outside; null for an organisation, and for the worker.',
    }),
    fundingSource: t.expose('funding_source', {
      type: FundingSourceEnum,
      nullable: true,
      description: 'From which kind of money.',
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of its first month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The month after its last.' }),
    standing: t.expose('standing', { type: PayerBehindEnum, description: 'What is missing.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much.' }),
    since: t.expose('since', { type: 'CalendarDate', description: 'Its due day, or the day of the oldest payment.' }),
  }),
})

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
    unbilled: t.field({
      type: [ContributionListType],
      description:
        'The first lists that have no bill yet, the oldest first: they wait for approval, to be sent, or for the insurer.',
      resolve: ({ unbilled_ids: ids }, _args, context) =>
        Promise.all(ids.map((id) => loadContributionList(context, id))).then(present),
    }),
    payersBehind: t.field({
      type: [PayerBehindType],
      description:
        'Bills of other payers of our decrees, also of villages and others without an account here, that are late or whose money has not arrived; the longest first, at most 50.',
      complexity: { multiplier: 3 },
      resolve: (_standing, _args, { read }) => read<PayerBehindRow>(findPayersBehind()),
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
