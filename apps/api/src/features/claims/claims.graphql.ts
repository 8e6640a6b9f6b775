import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { InsuranceProgrammeEnum, WorkerType } from '../workers/public.ts'
import { ClaimPayerEnum, ClaimStateEnum, ClaimSummaryType, ClaimType } from './claim.type.ts'
import { readClaimChoice } from './claim-choice.ts'
import { placeOf, readClaimPage } from './claim-order.ts'
import { mayReadClaims, mayReportOf } from './claims.policy.ts'
import { type ClaimRow, findLifeEventsOf, type LifeEventRow, listClaims } from './claims.queries.ts'
import { readClaimCount } from './kept-claim-numbers.ts'
import { LifeEventType } from './life-event.type.ts'
import { loadClaim } from './load-claims.ts'

builder.queryField('claim', (t) =>
  t.field({
    type: ClaimType,
    nullable: true,
    description: 'One claim of my government; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'Claim')
      return uuid === null ? null : loadClaim(context, uuid)
    },
  }),
)

builder.objectField(WorkerType, 'mayReportEvent', (t) =>
  t.boolean({
    description: 'I may report a death, an accident or another event of this person.',
    resolve: (record, _args, { actor }) => mayReportOf(actor, record),
  }),
)

builder.queryField('lifeEvents', (t) =>
  t.field({
    type: [LifeEventType],
    description: 'What was reported of a person to my government, the latest first; at most a hundred.',
    args: { workerId: t.arg.id({ required: true, description: 'Of whom.' }) },
    resolve: (_root, { workerId }, { actor, read }) => {
      const uuid = uuidOf(workerId, 'Worker')
      return uuid === null || !mayReadClaims(actor) ? [] : read<LifeEventRow>(findLifeEventsOf(uuid))
    },
  }),
)

builder.queryField('claims', (t) =>
  t.connection(
    {
      type: ClaimSummaryType,
      description:
        'Claims of people whom I may see: of open or late ones the longest waiting first, else the first opened. Nothing in it is about health.',
      args: {
        states: t.arg({
          type: [ClaimStateEnum],
          description: 'In any of these; all but the withdrawn where left out.',
        }),
        isShort: t.arg.boolean({ description: 'Only those of which an heir says less arrived than was paid.' }),
        isPaidLess: t.arg.boolean({
          description:
            'Only those of which the insurer paid less than was due when they were submitted; none to who works for a part of the government.',
        }),
        isLate: t.arg.boolean({ description: 'Only those that stand where they stand for longer than they may.' }),
        programme: t.arg({ type: InsuranceProgrammeEnum, description: 'Of this insurance only.' }),
        areaCode: t.arg.string({ description: 'Of people who live in this area only.' }),
        eventFrom: t.arg({ type: 'CalendarDate', description: 'About events from this day on.' }),
        eventUntil: t.arg({ type: 'CalendarDate', description: 'About events up to this day.' }),
        decreeId: t.arg.id({ description: 'Of which the month of the event is protected under this decree of mine.' }),
        payer: t.arg({
          type: ClaimPayerEnum,
          description:
            'Of which these paid the month of the event, of the year so far where no days are named, as `claimFigures` counts them; none to who works for a part of the government.',
        }),
      },
      resolve: async (_root, args, context) => {
        const { read, actor } = context
        const request = readClaimPage(args)
        const chosen = readClaimChoice(args)
        const fetched = mayReadClaims(actor) ? await read<ClaimRow>(listClaims(chosen, request)) : []
        return {
          ...connectionOf(fetched, request, placeOf),
          countAll: async () => (mayReadClaims(actor) ? readClaimCount(context, chosen) : 0),
        }
      },
    },
    {
      name: 'ClaimSummaryConnection',
      description: 'A page of claims.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'ClaimSummaryEdge' },
  ),
)
