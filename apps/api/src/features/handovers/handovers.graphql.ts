import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { ClaimType, loadClaim } from '../claims/public.ts'
import { HandoverStateEnum, HandoverType } from './handover.type.ts'
import { mayHandleHandovers, mayReadHandovers } from './handovers.policy.ts'
import {
  type CandidateRow,
  countCandidates,
  countHandovers,
  type HandoverRow,
  listCandidates,
  listHandovers,
} from './handovers.queries.ts'
import { loadHandover } from './load-handovers.ts'

const SEARCH_MAX = 80

builder.queryField('handover', (t) =>
  t.field({
    type: HandoverType,
    nullable: true,
    description: 'One handover of my government; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'Handover')
      return uuid === null ? null : loadHandover(context, uuid)
    },
  }),
)

builder.queryField('handovers', (t) =>
  t.connection(
    {
      type: HandoverType,
      description: 'Handovers of my government, the one that was planned last first.',
      args: {
        state: t.arg({ type: HandoverStateEnum, description: 'In this state only.' }),
        areaCode: t.arg.string({ description: 'In this area only.' }),
        from: t.arg({ type: 'CalendarDate', description: 'From this day on.' }),
        until: t.arg({ type: 'CalendarDate', description: 'Up to this day.' }),
      },
      resolve: async (_root, { state, areaCode, from, until, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const choice = {
          state: state ?? null,
          areaCode: areaCode ?? null,
          from: from ?? null,
          until: until ?? null,
        }
        const sees = mayReadHandovers(actor)
        const fetched = sees ? await read<HandoverRow>(listHandovers(choice, request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () => (sees ? ((await read<{ total: number }>(countHandovers(choice)))[0]?.total ?? 0) : 0),
        }
      },
    },
    {
      name: 'HandoverConnection',
      description: 'A page of handovers.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'HandoverEdge' },
  ),
)

const CandidateType = builder.objectRef<CandidateRow>('HandoverCandidate').implement({
  description: 'A family whose claim was paid and which stands in no event.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    claim: t.field({
      type: ClaimType,
      nullable: true,
      description: 'The paid claim.',
      resolve: ({ id }, _args, context) => loadClaim(context, id),
    }),
    amount: t.expose('rupiah', { type: 'Rupiah', nullable: true, description: 'What was paid.' }),
  }),
})

builder.queryField('handoverCandidates', (t) =>
  t.connection(
    {
      type: CandidateType,
      description:
        'Families of the area of an event to whom it may be offered, the latest claim first; for who handles claims.',
      args: {
        handoverId: t.arg.id({ required: true, description: 'For which event.' }),
        search: t.arg.string({ description: 'In the name of the person or the insurer’s number, at most 80 letters.' }),
      },
      resolve: async (_root, { handoverId, search, ...args }, context) => {
        const request = readIdPage(args)
        const uuid = uuidOf(handoverId, 'Handover')
        const handover = uuid === null || !mayHandleHandovers(context.actor) ? null : await loadHandover(context, uuid)
        const choice = { areaCode: handover?.area_code ?? '', search: search?.trim().slice(0, SEARCH_MAX) || null }
        const fetched = handover === null ? [] : await context.read<CandidateRow>(listCandidates(choice, request))
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () =>
            handover === null ? 0 : ((await context.read<{ total: number }>(countCandidates(choice)))[0]?.total ?? 0),
        }
      },
    },
    {
      name: 'HandoverCandidateConnection',
      description: 'A page of families to whom an event may be offered.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'HandoverCandidateEdge' },
  ),
)
