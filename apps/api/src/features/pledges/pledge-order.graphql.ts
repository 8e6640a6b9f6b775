import { builder } from '../../graphql/builder.ts'
import { connectionOf, readNumberPage } from '../../graphql/connection.ts'
import { globalIdOf, uuidOf } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType, OccupationType } from '../areas/public.ts'
import { criteriaOf, PriorityCriterionType } from '../cohorts/public.ts'
import { loadRegulation, RegulationType } from '../regulations/public.ts'
import { loadPledge } from './load-pledge.ts'
import { PledgeType } from './pledge.type.ts'
import {
  countPledgePlaces,
  findPledgeOrders,
  listPledgePlaces,
  type PledgeOrderRow,
  type PledgePlaceRow,
} from './pledge-order.queries.ts'
import { mayReadPlaces } from './pledges.policy.ts'

const loadPledgeOrders = batched<Context, string, readonly PledgeOrderRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<PledgeOrderRow>(findPledgeOrders(ids)), ({ pledge_id: pledge }) => pledge),
)

const PledgeOrderType = builder.objectRef<PledgeOrderRow>('PledgeOrder').implement({
  description:
    'By which order of a programme people were taken for a pledge: the points that placed them on its lists, and what it rests on. It names nobody.',
  fields: (t) => ({
    id: t.id({
      description: 'To tell it from others.',
      resolve: (row) => `${row.programme_id} ${row.priority_version ?? 0} ${row.pledge_id}`,
    }),
    programme: t.exposeString('programme_name', { description: 'What the programme is called.' }),
    criteria: t.field({
      type: [PriorityCriterionType],
      description: 'What earns how many points; none where the lot alone decides.',
      resolve: (row) => [...criteriaOf(row)],
    }),
    regulations: t.field({
      type: [RegulationType],
      description: 'The regulations that the programme rests on, as far as I may read them.',
      complexity: { multiplier: 2 },
      resolve: async ({ regulation_ids: ids }, _args, context) => {
        const regulations = await Promise.all(ids.map((id) => loadRegulation(context, id)))
        return regulations.filter((regulation) => regulation !== null)
      },
    }),
  }),
})

builder.objectFields(PledgeType, (t) => ({
  orders: t.field({
    type: [PledgeOrderType],
    description:
      'By which published orders its people were taken; none before it is matched. Its company hears nothing of an order by which fewer than five people came.',
    complexity: { multiplier: 2 },
    resolve: async ({ id }, _args, context) => [...((await loadPledgeOrders(context, id)) ?? [])],
  }),
}))

const PledgePlaceType = builder.objectRef<PledgePlaceRow>('PledgePlace').implement({
  description: 'Somebody who was taken for a pledge, with everything that the order compares.',
  fields: (t) => ({
    place: t.exposeInt('place', { description: 'Place in the order in which people were taken, from 1.' }),
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { nullable: true, description: 'Null for who is no longer mine to see.' }),
    village: t.field({
      type: AreaType,
      description: 'Where they lived when their list was placed.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code),
    }),
    occupation: t.field({
      type: OccupationType,
      nullable: true,
      description: 'What they worked as when they were taken.',
      resolve: (row, _args, { reference }) => reference.occupations.get(row.occupation_code ?? '') ?? null,
    }),
    cohortId: t.id({
      description: 'The list on whose reserve they waited; opens as `cohort(id)`.',
      resolve: (row) => globalIdOf('Cohort', row.cohort_id),
    }),
    cohortName: t.exposeString('cohort_name', { description: 'What that list is called.' }),
    waitingSince: t.expose('locked_at', {
      type: 'Instant',
      nullable: true,
      description: 'When that list was locked: who is on an earlier one comes first.',
    }),
    area: t.field({
      type: AreaType,
      description: 'The area of that list in which they are placed.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.area_code),
    }),
    listPlace: t.exposeInt('list_place', {
      description: 'Their place there, from 1: within a list the lower goes first, among equal ones by area.',
    }),
    points: t.exposeInt('points', { description: 'The points that placed them there.' }),
    criteria: t.field({
      type: [PriorityCriterionType],
      description: 'What earned these points.',
      resolve: (row) => criteriaOf(row).filter(({ number }) => row.met.includes(number)),
    }),
    draw: t.exposeString('draw', { description: 'Their lot: among equal points the lower goes first.' }),
  }),
})

builder.queryField('pledgePlaces', (t) =>
  t.connection(
    {
      type: PledgePlaceType,
      description:
        'Whom a pledge to my government has taken and not given back, in the order in which they were taken. Nobody for a company.',
      args: { pledgeId: t.arg.id({ required: true, description: 'Of which pledge.' }) },
      resolve: async (_root, { pledgeId, ...args }, context) => {
        const request = readNumberPage(args)
        const uuid = uuidOf(pledgeId, 'Pledge')
        const pledge = uuid === null || !mayReadPlaces(context.actor) ? null : await loadPledge(context, uuid)
        const [counted] = pledge === null ? [] : await context.read<{ total: number }>(countPledgePlaces(pledge.id))
        const fetched = pledge === null ? [] : await context.read<PledgePlaceRow>(listPledgePlaces(pledge.id, request))
        return { ...connectionOf(fetched, request, ({ place }) => String(place)), total: counted?.total ?? 0 }
      },
    },
    {
      name: 'PledgePlaceConnection',
      description: 'A page of people who were taken for a pledge.',
      fields: (t) => ({
        totalCount: t.int({ description: 'How many there are.', resolve: ({ total }) => total }),
      }),
    },
    { name: 'PledgePlaceEdge' },
  ),
)
