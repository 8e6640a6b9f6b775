import { maskNationalId } from '@payung/domain/identity/national-id'
import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { globalIdOf, isUuid, NOTHING, uuidOf } from '../../graphql/ids.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType } from '../areas/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { filterOfMonth } from './gap-calendar.ts'
import { mayReadGaps } from './gaps.policy.ts'
import { countGapPeople, type GapCursor, type GapPersonRow, listGapPeople } from './gaps.queries.ts'

const GapPersonType = builder.objectRef<GapPersonRow>('GapPerson').implement({
  description: 'Somebody whose protection ends, as the decree names them.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { description: 'As the annex writes it.' }),
    maskedNationalId: t.string({
      description: 'First four digits, the rest masked.',
      resolve: ({ national_id_prefix: prefix }) => maskNationalId(prefix),
    }),
    village: t.field({
      type: AreaType,
      description: 'Where they live.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code),
    }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The designation that covers them until then.',
      resolve: (row, _args, context) => loadDecree(context, row.decree_id),
    }),
    line: t.exposeInt('line_no', { description: 'Where they stand in its annex.' }),
    lostFrom: t.expose('lost_from', { type: 'CalendarDate', description: 'Their first day without protection.' }),
  }),
})

const cursorOf = (row: GapPersonRow) => `${row.decree_id}/${row.line_no}/${row.entry_decree_id}`

/** A cursor that is none begins at the beginning, as every list of ours does. */
function readCursor(text: string | null): GapCursor | null {
  const [decreeId = '', line = '', entryDecreeId = ''] = text?.split('/') ?? []
  const isLine = isUuid(decreeId) && /^\d{1,9}$/.test(line) && isUuid(entryDecreeId)
  return isLine ? { decreeId, line: Number(line), entryDecreeId } : null
}

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
          ? await read<GapPersonRow>(listGapPeople(filter, request, readCursor(request.cursor)))
          : []
        return {
          ...connectionOf(fetched, request, cursorOf),
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
