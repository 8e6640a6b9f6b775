import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { type AnnexPersonRow, annexCursorOf, annexPersonFields, readAnnexCursor } from '../decrees/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { mayReadProtection } from './protection.policy.ts'
import { countProtected, listProtected, type PeopleFilter } from './protection.queries.ts'
import { ProtectionStateEnum } from './protection-figures.graphql.ts'
import { filterOfMonth } from './protection-figures.ts'

const ProtectionPersonType = builder.objectRef<AnnexPersonRow>('ProtectionPerson').implement({
  description: 'Somebody behind a number of the protection figures, as the decree names them.',
  fields: (t) => annexPersonFields(t, 'The designation that pays the month.'),
})

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
        fundingSource: t.arg({
          type: FundingSourceEnum,
          description: 'Whose month is paid out of this kind of purse, wholly or in part.',
        }),
      },
      resolve: async (
        _root,
        { month, state, areaCode, decreeId, payerTenantId, payerParty, fundingSource, ...args },
        context,
      ) => {
        const { actor, read } = context
        const filter: PeopleFilter = {
          ...filterOfMonth(month, areaCode ?? null, decreeId == null ? null : (uuidOf(decreeId, 'Decree') ?? NOTHING)),
          state: state ?? null,
          payerTenantId: payerTenantId == null ? null : (uuidOf(payerTenantId, 'Tenant') ?? NOTHING),
          payerParty: payerParty ?? null,
          fundingSource: fundingSource ?? null,
        }
        const request = readPageRequest(args)
        const mayRead = mayReadProtection(actor)
        const fetched = mayRead
          ? await read<AnnexPersonRow>(listProtected(filter, request, readAnnexCursor(request.cursor)))
          : []
        return {
          ...connectionOf(fetched, request, annexCursorOf),
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
