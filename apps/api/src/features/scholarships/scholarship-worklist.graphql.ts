import { lastDayOfSchoolYear } from '@payung/domain/benefit/scholarship-years'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { ClaimType, loadClaim } from '../claims/public.ts'
import { loadScholarship } from './load-scholarships.ts'
import { readStandings, readStandingTotals } from './load-standings.ts'
import { ScholarshipType, ScholarshipYearStateEnum } from './scholarship.type.ts'
import {
  countUnclaimed,
  listUnclaimed,
  SCHOLARSHIP_SHOWS,
  type StandingRow,
  type StandingTotalsRow,
  type UnclaimedRow,
} from './scholarship-worklist.queries.ts'
import { mayReadScholarshipMoney, mayReadScholarships } from './scholarships.policy.ts'

const SEARCH_MAX = 80
const YEAR_MIN = 2000
const YEAR_MAX = 2200

export const ShowEnum = builder.enumType('ScholarshipShow', {
  description: 'Which years: without a proof, proven and not paid, paid, or the last of their child.',
  values: SCHOLARSHIP_SHOWS,
})

const StandingType = builder.objectRef<StandingRow & { readonly year: number }>('ScholarshipStanding').implement({
  description: 'How one school year stands for a child, as the worklist has it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others of the year.' }),
    scholarship: t.field({
      type: ScholarshipType,
      nullable: true,
      description: 'Of which child.',
      resolve: ({ scholarship_id: id }, _args, context) => loadScholarship(context, id),
    }),
    claim: t.field({
      type: ClaimType,
      nullable: true,
      description: 'Of which claim.',
      resolve: ({ claim_id: id }, _args, context) => loadClaim(context, id),
    }),
    state: t.expose('state', { type: ScholarshipYearStateEnum, description: 'How the year stands.' }),
    isLast: t.exposeBoolean('is_last', { description: 'No year of the child comes after it.' }),
    proveUntil: t.field({
      type: 'CalendarDate',
      description: 'The last day of the school year, by which it is to be proven.',
      resolve: ({ year }) => lastDayOfSchoolYear(year),
    }),
    due: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What is due by its proof; null without one, and to who works for a part of the government.',
      resolve: ({ due_rupiah: due }, _args, { actor }) => (mayReadScholarshipMoney(actor) ? due : null),
    }),
    paid: t.expose('paid_rupiah', { type: 'Rupiah', nullable: true, description: 'What the insurer has paid.' }),
  }),
})

const TotalsType = builder.objectRef<StandingTotalsRow>('ScholarshipTotals').implement({
  description: 'The sums of a school year, whatever of it is shown.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'Children in this year.' }),
    proofMissing: t.exposeInt('proof_missing', { description: 'Without a proof.' }),
    unpaid: t.exposeInt('unpaid', { description: 'Proven and not paid.' }),
    paid: t.exposeInt('paid', { description: 'Paid.' }),
    ending: t.exposeInt('ending', { description: 'In their last year.' }),
    unpaidAmount: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'Due for what is proven and not paid; null to who works for a part of the government.',
      resolve: ({ unpaid_rupiah: sum }, _args, { actor }) => (mayReadScholarshipMoney(actor) ? sum : null),
    }),
    paidAmount: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'Paid by the insurer; null to who works for a part of the government.',
      resolve: ({ paid_rupiah: sum }, _args, { actor }) => (mayReadScholarshipMoney(actor) ? sum : null),
    }),
  }),
})

export const searchOf = (search: string | null | undefined) => search?.trim().slice(0, SEARCH_MAX) || null
export const yearWithin = (year: number) => Math.min(YEAR_MAX, Math.max(YEAR_MIN, year))

builder.queryField('scholarshipStandings', (t) =>
  t.connection(
    {
      type: StandingType,
      description: 'The children who may see a school year, the first written down first.',
      args: {
        year: t.arg.int({ required: true, description: 'The school year that begins in July of this year.' }),
        show: t.arg({ type: ShowEnum, description: 'Only these; all that have not ended where left out.' }),
        search: t.arg.string({ description: 'In the name of the parent or the insurer’s number, at most 80 letters.' }),
      },
      resolve: async (_root, { year: chosenYear, show, search, ...args }, context) => {
        const request = readIdPage(args)
        const year = yearWithin(chosenYear)
        const choice = { year, show: show ?? null, search: searchOf(search) }
        const fetched = mayReadScholarships(context.actor) ? await readStandings(context, choice, request) : []
        return connectionOf(
          fetched.map((row) => ({ ...row, year })),
          request,
          ({ id }) => id,
        )
      },
    },
    { name: 'ScholarshipStandingConnection', description: 'A page of children of a school year.' },
    { name: 'ScholarshipStandingEdge' },
  ),
)

builder.queryField('scholarshipTotals', (t) =>
  t.field({
    type: TotalsType,
    nullable: true,
    description: 'The sums of a school year; null to who reads no claims.',
    args: {
      year: t.arg.int({ required: true, description: 'The school year that begins in July of this year.' }),
      search: t.arg.string({ description: 'As in the list.' }),
    },
    resolve: (_root, { year, search }, context) =>
      mayReadScholarships(context.actor) ? readStandingTotals(context, yearWithin(year), searchOf(search)) : null,
  }),
)

const UnclaimedType = builder.objectRef<UnclaimedRow>('UnclaimedFamily').implement({
  description: 'A family that may ask a scholarship and of which neither a child nor an answer is known.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    claim: t.field({
      type: ClaimType,
      nullable: true,
      description: 'The claim from which it follows.',
      resolve: ({ id }, _args, context) => loadClaim(context, id),
    }),
  }),
})

builder.queryField('unclaimedFamilies', (t) =>
  t.connection(
    {
      type: UnclaimedType,
      description:
        'Families that have not claimed a scholarship, found from their claims; none for who works for a part of the government, who does not know what was contributed.',
      args: {
        search: t.arg.string({ description: 'In the name of the parent or the insurer’s number, at most 80 letters.' }),
      },
      resolve: async (_root, { search, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const sees = mayReadScholarshipMoney(actor)
        const fetched = sees ? await read<UnclaimedRow>(listUnclaimed(searchOf(search), request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () =>
            sees ? ((await read<{ total: number }>(countUnclaimed(searchOf(search))))[0]?.total ?? 0) : 0,
        }
      },
    },
    {
      name: 'UnclaimedFamilyConnection',
      description: 'A page of families that have not claimed.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'UnclaimedFamilyEdge' },
  ),
)
