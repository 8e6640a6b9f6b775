import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { CohortType, loadCohort } from '../cohorts/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { loadProgramme, ProgrammeType } from '../programmes/public.ts'
import { loadPledge } from './load-pledge.ts'
import { PledgeType } from './pledge.type.ts'
import {
  countUnplaced,
  findListsOfPledges,
  findMonthsWithoutPayer,
  findPledgesBeside,
  findPledgesOfLists,
  findProgrammesFor,
  type PledgedListRow,
  type ProgrammeForPledgeRow,
  type UnplacedRow,
  type WithoutPayerRow,
} from './pledged-lists.queries.ts'
import { mayDrawList, mayReadPlaces, mayReadPledgedLists } from './pledges.policy.ts'
import type { PledgeRow } from './pledges.queries.ts'

const loadListsOfPledge = batched<Context, string, readonly PledgedListRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<PledgedListRow>(findListsOfPledges(ids)), ({ pledge_id: pledge }) => pledge),
)

const loadPledgesOfList = batched<Context, string, readonly PledgedListRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<PledgedListRow>(findPledgesOfLists(ids)), ({ cohort_id: cohort }) => cohort),
)

const loadWithoutPayer = batched<Context, string, readonly WithoutPayerRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<WithoutPayerRow>(findMonthsWithoutPayer(ids)), ({ pledge_id: pledge }) => pledge),
)

const loadUnplaced = batched<Context, string, UnplacedRow>(async (context, ids) => {
  const rows = await context.read<UnplacedRow>(countUnplaced(ids))
  return new Map(rows.map((row) => [row.pledge_id, row]))
})

const PledgedListType = builder.objectRef<PledgedListRow>('PledgedList').implement({
  description: 'A list of a government that is drawn from a pledge.',
  fields: (t) => ({
    id: t.id({
      description: 'To tell it from others.',
      resolve: ({ pledge_id: pledge, cohort_id: cohort }) => `${cohort} ${pledge}`,
    }),
    pledge: t.field({
      type: PledgeType,
      nullable: true,
      description: 'The pledge.',
      resolve: ({ pledge_id: id }, _args, context) => loadPledge(context, id),
    }),
    cohort: t.field({
      type: CohortType,
      nullable: true,
      description: 'The list.',
      resolve: ({ cohort_id: id }, _args, context) => loadCohort(context, id),
    }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The newest decree that designates its people; null before one is drafted.',
      resolve: ({ decree_id: id }, _args, context) => (id === null ? null : loadDecree(context, id)),
    }),
    people: t.exposeInt('people', { description: 'Its members whom the pledge pays for.' }),
  }),
})

const MonthsWithoutPayerType = builder.objectRef<WithoutPayerRow>('MonthsWithoutPayer').implement({
  description: 'Months of a decree that an ended pledge leaves without a payer.',
  fields: (t) => ({
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The decree; its amendment names who takes over.',
      resolve: ({ decree_id: id }, _args, context) => loadDecree(context, id),
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of the first of them.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'First day after the last of them.' }),
  }),
})

const ProgrammeForPledgeType = builder.objectRef<ProgrammeForPledgeRow>('ProgrammeForPledge').implement({
  description: 'A programme whose list the people of a pledge may come onto.',
  fields: (t) => ({
    programme: t.field({
      type: ProgrammeType,
      nullable: true,
      description: 'The programme.',
      resolve: ({ id }, _args, context) => loadProgramme(context, id),
    }),
    room: t.exposeInt('room', {
      description:
        'How many people of the pledge who are on no list fit into its quotas, beside whom locked lists hold.',
    }),
  }),
})

const PledgeDesignationType = builder.objectRef<PledgeRow>('PledgeDesignation').implement({
  description: 'How the people of an approved pledge come onto a list.',
  fields: (t) => ({
    people: t.int({
      description: 'How many the pledge holds today: of a place, who has it now.',
      resolve: async ({ id }, _args, context) => (await loadUnplaced(context, id))?.people ?? 0,
    }),
    unplaced: t.int({
      description: 'How many of them are members of no list that is drawn from it.',
      resolve: async ({ id }, _args, context) => (await loadUnplaced(context, id))?.unplaced ?? 0,
    }),
    programmes: t.field({
      type: [ProgrammeForPledgeType],
      description:
        'Open programmes of mine that insure alike in a month of it: those with room for its people first, then the newest.',
      complexity: { multiplier: 5 },
      resolve: async ({ id }, _args, { read }) => [...(await read<ProgrammeForPledgeRow>(findProgrammesFor(id)))],
    }),
    others: t.field({
      type: [PledgeType],
      description: 'Other approved pledges to me that insure alike in a month of it and that no list is drawn from.',
      complexity: { multiplier: 5 },
      resolve: async ({ id }, _args, context) => {
        const rows = await context.read<{ id: string }>(findPledgesBeside(id))
        const pledges = await Promise.all(rows.map((row) => loadPledge(context, row.id)))
        return pledges.filter((pledge) => pledge !== null)
      },
    }),
  }),
})

builder.objectFields(PledgeType, (t) => ({
  lists: t.field({
    type: [PledgedListType],
    description: 'Lists of my government that are drawn from it, the newest first; none for its company.',
    complexity: { multiplier: 3 },
    resolve: async (pledge, _args, context) =>
      mayReadPledgedLists(context.actor, pledge) ? [...((await loadListsOfPledge(context, pledge.id)) ?? [])] : [],
  }),
  withoutPayer: t.field({
    type: [MonthsWithoutPayerType],
    description:
      'Months of my decrees for which it was to pay and nobody takes over yet, once it has ended; none for its company.',
    complexity: { multiplier: 3 },
    resolve: async (pledge, _args, context) =>
      mayReadPledgedLists(context.actor, pledge) ? [...((await loadWithoutPayer(context, pledge.id)) ?? [])] : [],
  }),
  designation: t.field({
    type: PledgeDesignationType,
    nullable: true,
    description: 'What I need to draw a list from it; null where I may not, and before its numbers are approved.',
    resolve: (pledge, _args, { actor }) => (mayDrawList(actor, pledge) ? pledge : null),
  }),
}))

builder.objectFields(CohortType, (t) => ({
  pledges: t.field({
    type: [PledgedListType],
    description: 'The pledges that it is drawn from; none for a list that is drawn from everybody.',
    complexity: { multiplier: 3 },
    resolve: async (cohort, _args, context) =>
      cohort.pledge_ids.length > 0 && mayReadPlaces(context.actor)
        ? [...((await loadPledgesOfList(context, cohort.id)) ?? [])]
        : [],
  }),
}))
