import { builder } from '../../graphql/builder.ts'
import { selectedFields } from '../../graphql/selected-fields.ts'
import { resolveFilter } from './resolve-filter.ts'
import type { Dimension } from './worker-facets.queries.ts'
import { type Facet, type FacetName, tallyWorkers, type WorkerTallies } from './worker-facets.ts'
import { WorkerFilterInputType } from './worker-filter.type.ts'

export const FacetType = builder.objectRef<Facet>('Facet').implement({
  description: 'How many people have a value. The key goes into the filter and opens exactly these people.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'For the filter; empty (deciles: 0) for what nobody has said.' }),
    labelId: t.string({ description: 'In Indonesian.', resolve: ({ label }) => label.id }),
    labelEn: t.string({ description: 'In English.', resolve: ({ label }) => label.en }),
    count: t.exposeInt('count', { description: 'People.' }),
  }),
})

const FACET_OF_FIELD: Readonly<Record<string, FacetName>> = {
  areas: 'AREA',
  occupations: 'OCCUPATION',
  ecosystems: 'ECOSYSTEM',
  sexes: 'SEX',
  ageBands: 'AGE_BAND',
  deciles: 'DECILE',
  statuses: 'STATUS',
  registeredBy: 'REGISTERED_BY',
  membershipKinds: 'MEMBERSHIP',
  cover: 'COVER',
}

const WorkerFacetsType = builder.objectRef<WorkerTallies>('WorkerFacets').implement({
  description: 'People who match, counted by what a list filters by.',
  fields: (t) => {
    const facets = (dimension: Dimension, description: string) =>
      t.field({ type: [FacetType], description, resolve: (tallies) => [...tallies.of(dimension)] })
    return {
      total: t.exposeInt('total', { description: 'All of them.' }),
      areas: facets(
        'AREA',
        'One level below the viewer’s own area, and one below each area of the filter and each that it lies in.',
      ),
      occupations: facets('OCCUPATION', 'By occupation.'),
      ecosystems: t.field({
        type: [FacetType],
        description: 'By ecosystem of the occupation.',
        resolve: (tallies) => [...tallies.ecosystems()],
      }),
      sexes: facets('SEX', 'By sex.'),
      ageBands: facets('AGE_BAND', 'By age today.'),
      deciles: facets('DECILE', 'By welfare decile.'),
      statuses: facets('STATUS', 'By status.'),
      registeredBy: facets('REGISTERED_BY', 'By who brought them in; keys are codes of tenants.'),
      membershipKinds: facets('MEMBERSHIP', 'By how the insurer counts them.'),
      cover: facets('COVER', 'By how they are protected today; empty for who reads no contributions.'),
    }
  },
})

builder.queryField('workerFacets', (t) =>
  t.field({
    type: WorkerFacetsType,
    description:
      'The same people as `workers` with this filter and search; each facet without its own choice, so that a second value can be added.',
    args: {
      filter: t.arg({ type: WorkerFilterInputType, description: 'Whom.' }),
      search: t.arg.string({ description: 'As for `workers`.' }),
    },
    resolve: async (_root, args, context, info) => {
      const names = [...selectedFields(info, [])].flatMap((field) => FACET_OF_FIELD[field] ?? [])
      return tallyWorkers(context, { ...args, filter: await resolveFilter(context, args.filter) }, [...new Set(names)])
    },
  }),
)
