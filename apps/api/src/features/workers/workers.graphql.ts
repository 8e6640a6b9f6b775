import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../../graphql/builder.ts'
import { selectedFields } from '../../graphql/selected-fields.ts'
import { resolveFilter } from './resolve-filter.ts'
import { WorkerOrderEnum } from './worker-enums.type.ts'
import { WorkerFilterInputType } from './worker-filter.type.ts'
import { readWorkerPage } from './worker-page.ts'
import { columnsFor, WorkerRowType } from './worker-row.type.ts'

/** A page of people who are far down the list takes longer to find than they take to be counted. */
function asksForRows(info: GraphQLResolveInfo): boolean {
  return [...selectedFields(info, [])].some((field) => field !== 'totalCount' && field !== '__typename')
}

builder.queryField('workers', (t) =>
  t.connection(
    {
      type: WorkerRowType,
      description: 'The people that the viewer may see. A page holds 10, 25, 50 or 100.',
      args: {
        filter: t.arg({ type: WorkerFilterInputType, description: 'Whom.' }),
        search: t.arg.string({ description: 'Part of a name, a whole NIK, or a whole membership number (KPJ).' }),
        order: t.arg({ type: WorkerOrderEnum, description: 'By name if not said.' }),
      },
      resolve: async (_root, args, context, info) =>
        readWorkerPage(
          context,
          { ...args, filter: await resolveFilter(context, args.filter) },
          asksForRows(info) ? columnsFor(selectedFields(info, ['edges', 'node'])) : null,
        ),
    },
    {
      name: 'WorkerConnection',
      description: 'A page of people.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many match in all; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'WorkerEdge' },
  ),
)
