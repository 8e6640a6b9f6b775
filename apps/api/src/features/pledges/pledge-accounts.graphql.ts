import { PLEDGE_STANDINGS } from '@payung/domain/pledge/pledge-standing'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { loadPledge } from './load-pledge.ts'
import { PledgeStateEnum, PledgeType } from './pledge.type.ts'
import {
  listPledgeAccounts,
  type PledgeAccountFilter,
  type PledgeAccountRow,
  type PledgeAccountTotals,
  sumPledgeAccounts,
} from './pledge-accounts.queries.ts'
import { mayOverseePledges } from './pledges.policy.ts'
import { startPledgeExport } from './start-pledge-export.ts'

const AccountType = builder.objectRef<PledgeAccountRow>('PledgeAccount').implement({
  description:
    'What a pledge to my government has come to. Whole rupiah, and months of all its people together, exact. A month is paid or received once the whole bill of its list is.',
  fields: (t) => ({
    id: t.id({ description: 'To tell it from others.', resolve: ({ pledge_id: id }) => id }),
    pledge: t.field({
      type: PledgeType,
      nullable: true,
      description: 'Which pledge.',
      resolve: ({ pledge_id: id }, _args, context) => loadPledge(context, id),
    }),
    state: t.expose('standing', { type: PledgeStateEnum, description: 'How far it has come.' }),
    people: t.exposeInt('people', { description: 'Whom it has today: of a place, who has it now.' }),
    pledgedMonths: t.exposeInt('pledged_months', { description: 'Months of all its places.' }),
    listedMonths: t.exposeInt('listed_months', { description: 'Of them, on lists that the company pays.' }),
    paidMonths: t.exposeInt('paid_months', { description: 'Of them, paid.' }),
    receivedMonths: t.exposeInt('received_months', { description: 'Of them, received by the insurer.' }),
    postedMonths: t.exposeInt('posted_months', { description: 'Of them, posted to the person.' }),
    promised: t.expose('promised_rupiah', {
      type: 'Rupiah',
      description: 'Promised and still binding: nothing once withdrawn, what was used once it has ended.',
    }),
    listed: t.expose('listed_rupiah', { type: 'Rupiah', description: 'On lists that the company pays.' }),
    billed: t.expose('billed_rupiah', { type: 'Rupiah', description: 'Of that, billed by the insurer.' }),
    paid: t.expose('paid_rupiah', { type: 'Rupiah', description: 'Of that, paid.' }),
    received: t.expose('received_rupiah', { type: 'Rupiah', description: 'Of that, received by the insurer.' }),
    gap: t.field({
      type: 'Rupiah',
      description: 'Promised and not paid: `promised` less `paid`. Below zero where more was paid than promised.',
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

const NO_TOTALS: PledgeAccountTotals = {
  pledges: 0,
  late: 0,
  promised_rupiah: 0n,
  listed_rupiah: 0n,
  billed_rupiah: 0n,
  paid_rupiah: 0n,
  received_rupiah: 0n,
  overdue_rupiah: 0n,
}

const FilterInput = builder.inputType('PledgeAccountFilter', {
  description: 'Which pledges; what is left out does not narrow.',
  fields: (t) => ({
    states: t.field({ type: [PledgeStateEnum], description: 'In one of these states.' }),
    late: t.boolean({ description: 'Only those with a bill that is not paid past its due day.' }),
  }),
})

function readFilter(input: (typeof FilterInput)['$inferInput'] | null | undefined): PledgeAccountFilter {
  const standings = PLEDGE_STANDINGS.filter((standing) => input?.states?.includes(standing))
  return { standings, late: input?.late ?? false }
}

builder.queryField('pledgeAccounts', (t) =>
  t.connection(
    {
      type: AccountType,
      description:
        'Pledges that are offered to my government with what they have come to, the newest first. Nothing for a company.',
      args: { filter: t.arg({ type: FilterInput, description: 'Which; all of them by default.' }) },
      resolve: async (_root, { filter, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const isOpen = mayOverseePledges(actor)
        const narrowed = readFilter(filter)
        const [totals] = isOpen ? await read<PledgeAccountTotals>(sumPledgeAccounts(narrowed)) : []
        const fetched = isOpen ? await read<PledgeAccountRow>(listPledgeAccounts(narrowed, request)) : []
        return {
          ...connectionOf(fetched, request, ({ pledge_id: id }) => id),
          totals: totals ?? NO_TOTALS,
          mayRead: isOpen,
        }
      },
    },
    {
      name: 'PledgeAccountConnection',
      description: 'A page of them, and sums over all that match, not over the page.',
      fields: (t) => ({
        mayRead: t.boolean({
          description: 'Whether I may oversee pledges: for a whole government alone.',
          resolve: ({ mayRead }) => mayRead,
        }),
        totalCount: t.int({ description: 'How many match.', resolve: ({ totals }) => totals.pledges }),
        lateCount: t.int({
          description: 'How many of them have a bill that is late.',
          resolve: ({ totals }) => totals.late,
        }),
        promised: t.field({
          type: 'Rupiah',
          description: 'Promised and still binding: `paid` and `gap` together.',
          resolve: ({ totals }) => totals.promised_rupiah,
        }),
        listed: t.field({
          type: 'Rupiah',
          description: 'On lists of the companies.',
          resolve: ({ totals }) => totals.listed_rupiah,
        }),
        billed: t.field({ type: 'Rupiah', description: 'Billed.', resolve: ({ totals }) => totals.billed_rupiah }),
        paid: t.field({ type: 'Rupiah', description: 'Paid.', resolve: ({ totals }) => totals.paid_rupiah }),
        received: t.field({
          type: 'Rupiah',
          description: 'Received by the insurer.',
          resolve: ({ totals }) => totals.received_rupiah,
        }),
        gap: t.field({
          type: 'Rupiah',
          description: 'Promised and not paid.',
          resolve: ({ totals }) => totals.promised_rupiah - totals.paid_rupiah,
        }),
        overdue: t.field({
          type: 'Rupiah',
          description: 'Not paid past its due day.',
          resolve: ({ totals }) => totals.overdue_rupiah,
        }),
      }),
    },
    { name: 'PledgeAccountEdge' },
  ),
)

builder.mutationField('startPledgeExport', (t) =>
  t.fieldWithInput({
    description: 'Writes the pledges to my government, or sums of those below my province, into a file, as a job.',
    type: JobType,
    errors: { types: [NotAllowedError, ConflictError] },
    input: {
      filter: t.input.field({ type: FilterInput, description: 'As for `pledgeAccounts`.' }),
      below: t.input.boolean({
        description:
          'For a province: the sums of `pledgesBelow` instead, by regency or city and company. Not filtered.',
      }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { format, idempotencyKey } = input
      const request = { filter: { ...readFilter(input.filter) }, below: input.below ?? false, format, idempotencyKey }
      const id = await context.write((tx) => startPledgeExport(tx, context.actor, request))
      return getJob(context, id)
    },
  }),
)
