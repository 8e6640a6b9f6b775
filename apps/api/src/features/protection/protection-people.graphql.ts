import { maskNationalId } from '@payung/domain/identity/national-id'
import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { globalIdOf, isUuid, NOTHING, uuidOf } from '../../graphql/ids.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType } from '../areas/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { mayReadProtection } from './protection.policy.ts'
import {
  countProtected,
  listProtected,
  type PeopleFilter,
  type ProtectedCursor,
  type ProtectedPersonRow,
} from './protection.queries.ts'
import { ProtectionStateEnum } from './protection-figures.graphql.ts'
import { filterOfMonth } from './protection-figures.ts'

const ProtectionPersonType = builder.objectRef<ProtectedPersonRow>('ProtectionPerson').implement({
  description: 'Somebody behind a number of the protection figures, as the decree names them.',
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
      description: 'The designation that pays the month.',
      resolve: (row, _args, context) => loadDecree(context, row.decree_id),
    }),
    line: t.exposeInt('line_no', { description: 'Where they stand in its annex.' }),
  }),
})

const cursorOf = (row: ProtectedPersonRow) => `${row.decree_id}/${row.line_no}/${row.entry_decree_id}`

/** A cursor that is none begins at the beginning, as every list of ours does. */
function readCursor(text: string | null): ProtectedCursor | null {
  const [decreeId = '', line = '', entryDecreeId = ''] = text?.split('/') ?? []
  const isLine = isUuid(decreeId) && /^\d{1,9}$/.test(line) && isUuid(entryDecreeId)
  return isLine ? { decreeId, line: Number(line), entryDecreeId } : null
}

builder.queryField('protectionPeople', (t) =>
  t.connection(
    {
      type: ProtectionPersonType,
      description: 'Of my government’s decrees, whom a number of the protection figures counts.',
      args: {
        month: t.arg({ type: 'CalendarDate', required: true, description: 'Any day of the month.' }),
        state: t.arg({ type: ProtectionStateEnum, description: 'Months that stand so; all if left out.' }),
        areaCode: t.arg.string({ description: 'People of this area only.' }),
        decreeId: t.arg.id({ description: 'People of this decree only.' }),
        payerTenantId: t.arg.id({ description: 'Whom this organisation pays for, wholly or in part.' }),
        payerParty: t.arg.string({
          description: 'Whom this party outside pays for, by its name; or the kind of payer that has none.',
        }),
      },
      resolve: async (_root, { month, state, areaCode, decreeId, payerTenantId, payerParty, ...args }, context) => {
        const { actor, read } = context
        const filter: PeopleFilter = {
          ...filterOfMonth(month, areaCode ?? null, decreeId == null ? null : (uuidOf(decreeId, 'Decree') ?? NOTHING)),
          state: state ?? null,
          payerTenantId: payerTenantId == null ? null : (uuidOf(payerTenantId, 'Tenant') ?? NOTHING),
          payerParty: payerParty ?? null,
        }
        const request = readPageRequest(args)
        const mayRead = mayReadProtection(actor)
        const fetched = mayRead
          ? await read<ProtectedPersonRow>(listProtected(filter, request, readCursor(request.cursor)))
          : []
        return {
          ...connectionOf(fetched, request, cursorOf),
          countAll: async () =>
            mayRead ? ((await read<{ total: number }>(countProtected(filter)))[0]?.total ?? 0) : 0,
        }
      },
    },
    {
      name: 'ProtectionPersonConnection',
      description: 'A page of people behind a number.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'ProtectionPersonEdge' },
  ),
)
