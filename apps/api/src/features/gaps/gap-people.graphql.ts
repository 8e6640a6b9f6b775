import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { annexCursorOf, annexPersonFields, readAnnexCursor } from '../decrees/public.ts'
import { filterOfMonth } from './gap-calendar.ts'
import { mayReadGaps } from './gaps.policy.ts'
import { countGapPeople, type GapPersonRow, listGapPeople } from './gaps.queries.ts'

const GapPersonType = builder.objectRef<GapPersonRow>('GapPerson').implement({
  description: 'Somebody whose protection ends, as the decree names them.',
  fields: (t) => ({
    ...annexPersonFields(t, 'The designation that covers them until then.'),
    lostFrom: t.expose('lost_from', { type: 'CalendarDate', description: 'Their first day without protection.' }),
  }),
})

builder.queryField('gapPeople', (t) =>
  t.connection(
    {
      type: GapPersonType,
      description: 'Of my government’s decrees, who loses protection with the first day of a month.',
      args: {
        lostFrom: t.arg({ type: 'CalendarDate', required: true, description: 'The first day without protection.' }),
        areaCode: t.arg.string({ description: 'People of this area only.' }),
        decreeId: t.arg.id({ description: 'People of this decree only.' }),
      },
      resolve: async (_root, { lostFrom, areaCode, decreeId, ...args }, { actor, read }) => {
        const decree = decreeId == null ? null : (uuidOf(decreeId, 'Decree') ?? NOTHING)
        const filter = filterOfMonth(lostFrom, areaCode ?? null, decree)
        const request = readPageRequest(args)
        const mayRead = mayReadGaps(actor)
        const fetched = mayRead
          ? await read<GapPersonRow>(listGapPeople(filter, request, readAnnexCursor(request.cursor)))
          : []
        return {
          ...connectionOf(fetched, request, annexCursorOf),
          countAll: async () =>
            mayRead ? ((await read<{ total: number }>(countGapPeople(filter)))[0]?.total ?? 0) : 0,
        }
      },
    },
    {
      name: 'GapPersonConnection',
      description: 'A page of people whose protection ends.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'GapPersonEdge' },
  ),
)
