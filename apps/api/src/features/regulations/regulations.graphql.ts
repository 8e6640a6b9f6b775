import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { cursorOf } from '../../platform/text-keyset.ts'
import { loadRegulation, RegulationType } from './regulation.type.ts'
import { RegulationFilterInput, readRegulationFilter } from './regulation-filter.type.ts'
import {
  countFacets,
  countRegulations,
  type FacetCount,
  listRegulations,
  type RegulationFilter,
  type RegulationRow,
} from './regulations.queries.ts'

builder.queryField('regulations', (t) =>
  t.connection(
    {
      type: RegulationType,
      description: 'Legal bases that I may read, the newest first.',
      args: { filter: t.arg({ type: RegulationFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, { read }) => {
        const criteria = readRegulationFilter(filter)
        const request = readPageRequest(args)
        const fetched = await read<RegulationRow>(listRegulations(criteria, request))
        return { asked: criteria, ...connectionOf(fetched, request, cursorOf) }
      },
    },
    {
      name: 'RegulationConnection',
      fields: (connection) => ({
        totalCount: connection.int({
          description: 'How many there are; counted only when asked.',
          resolve: async ({ asked: criteria }: { asked: RegulationFilter }, _args, { read }) =>
            (await read<{ count: number }>(countRegulations(criteria)))[0]?.count ?? 0,
        }),
      }),
    },
    { name: 'RegulationEdge' },
  ),
)

builder.queryField('regulation', (t) =>
  t.field({
    type: RegulationType,
    nullable: true,
    description: 'One legal basis.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'Regulation')
      return uuid === null ? null : loadRegulation(context, uuid)
    },
  }),
)

const RegulationFacetType = builder.objectRef<FacetCount>('RegulationFacet').implement({
  description: 'How many regulations share something.',
  fields: (t) => ({
    dimension: t.exposeString('dimension', { description: 'ORIGIN, KIND or STATE.' }),
    key: t.exposeString('key', { description: 'What they share.' }),
    count: t.exposeInt('count', { description: 'How many, within what the other facets leave.' }),
  }),
})

builder.queryField('regulationFacets', (t) =>
  t.field({
    type: [RegulationFacetType],
    description: 'What the list can be narrowed to.',
    args: { filter: t.arg({ type: RegulationFilterInput, description: 'As for `regulations`.' }) },
    resolve: (_root, { filter }, { read }) => read<FacetCount>(countFacets(readRegulationFilter(filter))),
  }),
)
