import { PLEDGE_STANDINGS, type PledgeStanding } from '@payung/domain/pledge/pledge-standing'
import { builder } from '../../graphql/builder.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { TenantType } from '../areas/public.ts'
import { PledgeStateEnum } from './pledge.type.ts'
import { mayOverseePledgesBelow } from './pledges.policy.ts'
import { listPledgesBelow, type PledgesBelowRow } from './pledges-below.queries.ts'
import { lateFirst, type PledgeSum, sumByGovernment, sumPledges } from './pledges-below.ts'

/** Rows of each list that are shown; the sums are of all. */
const PLEDGES_BELOW_MAX = 200

const StandingCountType = builder
  .objectRef<{ readonly state: PledgeStanding; readonly pledges: number }>('PledgeStandingCount')
  .implement({
    description: 'How many pledges have come so far.',
    fields: (t) => ({
      state: t.expose('state', { type: PledgeStateEnum, description: 'How far.' }),
      pledges: t.exposeInt('pledges', { description: 'How many.' }),
    }),
  })

const PledgeSumType = builder.objectRef<PledgeSum>('PledgeSum').implement({
  description:
    'What pledges to regencies and cities below my province have come to, as whole rupiah. Sums: no pledge by itself, no agreement, nobody.',
  fields: (t) => ({
    government: t.field({
      type: TenantType,
      nullable: true,
      description: 'To which regency or city; null for several.',
      resolve: ({ tenant_id: id }, _args, { reference }) => (id === null ? null : tenantOf(reference, id)),
    }),
    company: t.field({
      type: TenantType,
      nullable: true,
      description: 'Of which company; null for several.',
      resolve: ({ company_id: id }, _args, { reference }) => (id === null ? null : tenantOf(reference, id)),
    }),
    pledges: t.exposeInt('pledges', { description: 'How many were offered, whatever became of them.' }),
    late: t.exposeInt('late', { description: 'How many of them have a bill that is not paid past its due day.' }),
    standings: t.field({
      type: [StandingCountType],
      description: 'How far they have come; states without a pledge are left out.',
      resolve: ({ standings }) =>
        PLEDGE_STANDINGS.map((state) => ({ state, pledges: standings[state] ?? 0 })).filter(
          ({ pledges }) => pledges > 0,
        ),
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Whether invented pledges are among them.' }),
    workers: t.exposeInt('workers', {
      description: 'Workers that they promise to pay for: nobody once withdrawn, who was paid for once ended.',
    }),
    pledgedMonths: t.exposeInt('pledged_months', { description: 'Months of whom was taken for them.' }),
    postedMonths: t.exposeInt('posted_months', { description: 'Of them, posted to the person by the insurer.' }),
    promised: t.expose('promised_rupiah', { type: 'Rupiah', description: 'Promised and still binding.' }),
    listed: t.expose('listed_rupiah', { type: 'Rupiah', description: 'On lists that the companies pay.' }),
    billed: t.expose('billed_rupiah', { type: 'Rupiah', description: 'Of that, billed by the insurer.' }),
    paid: t.expose('paid_rupiah', { type: 'Rupiah', description: 'Of that, paid.' }),
    received: t.expose('received_rupiah', { type: 'Rupiah', description: 'Of that, received by the insurer.' }),
    gap: t.field({
      type: 'Rupiah',
      description: 'Promised and not paid.',
      resolve: ({ promised_rupiah: promised, paid_rupiah: paid }) => promised - paid,
    }),
    overdue: t.expose('overdue_rupiah', {
      type: 'Rupiah',
      description: 'On bills that are not paid past their due day.',
    }),
    overdueBills: t.exposeInt('overdue_bills', { description: 'How many such bills.' }),
    overdueSince: t.expose('overdue_since', {
      type: 'CalendarDate',
      nullable: true,
      description: 'Due day of the oldest of them; null where none is late.',
    }),
    daysLate: t.exposeInt('days_late', {
      nullable: true,
      description: 'Days since then, in UTC+7; null where none is late.',
    }),
  }),
})

const PledgesBelowType = builder
  .objectRef<{ readonly rows: readonly PledgesBelowRow[]; readonly mayRead: boolean }>('PledgesBelow')
  .implement({
    description: 'Pledges to the regencies and cities below my province.',
    fields: (t) => ({
      mayRead: t.exposeBoolean('mayRead', {
        description: 'Whether I may oversee them: for a province, and not for one of its agencies.',
      }),
      total: t.field({ type: PledgeSumType, description: 'All together.', resolve: ({ rows }) => sumPledges(rows) }),
      governments: t.field({
        type: [PledgeSumType],
        description: `By regency and city, also without a pledge: the most late rupiah first, at most ${PLEDGES_BELOW_MAX}.`,
        resolve: ({ rows }) => lateFirst(sumByGovernment(rows)).slice(0, PLEDGES_BELOW_MAX),
      }),
      companies: t.field({
        type: [PledgeSumType],
        description: `By regency or city and company: the most late rupiah first, at most ${PLEDGES_BELOW_MAX}.`,
        resolve: ({ rows }) =>
          lateFirst(rows.filter(({ company_id: company }) => company !== null)).slice(0, PLEDGES_BELOW_MAX),
      }),
      companyCount: t.int({
        description: 'How many such rows there are, shown or not.',
        resolve: ({ rows }) => rows.filter(({ company_id: company }) => company !== null).length,
      }),
    }),
  })

builder.queryField('pledgesBelow', (t) =>
  t.field({
    type: PledgesBelowType,
    description:
      'For the province: what the pledges of companies to its regencies and cities have come to. Who works for a part of it sees that part; nothing for anybody else.',
    args: {
      areaCode: t.arg.string({ description: 'One regency or city by the code of its area; all where it is left out.' }),
    },
    resolve: async (_root, { areaCode }, { read, actor }) => {
      const mayRead = mayOverseePledgesBelow(actor)
      return { mayRead, rows: mayRead ? await read<PledgesBelowRow>(listPledgesBelow(areaCode ?? null)) : [] }
    },
  }),
)
