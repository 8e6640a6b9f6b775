import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { globalIdOf, uuidOf } from '../../graphql/ids.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { cursorOf } from '../../platform/text-keyset.ts'
import { AgreementType } from './agreement.type.ts'
import { AgreementOrderEnum } from './agreement-enums.type.ts'
import { AgreementFilterInput, readAgreementFilter } from './agreement-filter.type.ts'
import { loadAgreement } from './agreement-loaders.ts'
import { assertMayRead } from './agreements.policy.ts'
import {
  type AgreementFacetCount,
  type AgreementFilter,
  type AgreementRow,
  countAgreementFacets,
  countAgreements,
  listAgreements,
} from './agreements.queries.ts'

builder.queryField('agreements', (t) =>
  t.connection(
    {
      type: AgreementType,
      description: 'Agreements to which my organisation is a party.',
      args: {
        filter: t.arg({ type: AgreementFilterInput, description: 'Which ones.' }),
        order: t.arg({ type: AgreementOrderEnum, description: 'What comes first; the newest unless said.' }),
      },
      resolve: async (_root, { filter, order, ...args }, { actor, read }) => {
        assertMayRead(actor)
        const asked = readAgreementFilter(filter)
        const request = readPageRequest(args)
        const fetched = await read<AgreementRow>(listAgreements(asked, order ?? 'NEWEST', request))
        return { asked, ...connectionOf(fetched, request, cursorOf) }
      },
    },
    {
      name: 'AgreementConnection',
      fields: (connection) => ({
        totalCount: connection.int({
          description: 'How many there are; counted only when asked.',
          resolve: async ({ asked }: { asked: AgreementFilter }, _args, { read }) =>
            (await read<{ count: number }>(countAgreements(asked)))[0]?.count ?? 0,
        }),
      }),
    },
    { name: 'AgreementEdge' },
  ),
)

builder.queryField('agreement', (t) =>
  t.field({
    type: AgreementType,
    nullable: true,
    description: 'One agreement.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      assertMayRead(context.actor)
      const uuid = uuidOf(id, 'Agreement')
      return uuid === null ? null : loadAgreement(context, uuid)
    },
  }),
)

const AgreementFacetType = builder.objectRef<AgreementFacetCount>('AgreementFacet').implement({
  description: 'How many agreements share something.',
  fields: (t) => ({
    dimension: t.exposeString('dimension', { description: 'STANDING, KIND, PARTY or NEEDS.' }),
    key: t.string({
      description: 'What they share; of a party the id of its organisation.',
      resolve: ({ dimension, key }) => (dimension === 'PARTY' ? globalIdOf('Tenant', key) : key),
    }),
    label: t.string({
      nullable: true,
      description: 'Name of the organisation.',
      resolve: ({ dimension, key }, _args, { reference }) =>
        dimension === 'PARTY' ? (reference.tenants.get(key)?.shortName ?? null) : null,
    }),
    count: t.exposeInt('count', { description: 'How many, within what the other facets leave.' }),
  }),
})

builder.queryField('agreementFacets', (t) =>
  t.field({
    type: [AgreementFacetType],
    description: 'What the list can be narrowed to.',
    args: { filter: t.arg({ type: AgreementFilterInput, description: 'As for `agreements`.' }) },
    resolve: (_root, { filter }, { actor, read }) => {
      assertMayRead(actor)
      return read<AgreementFacetCount>(countAgreementFacets(readAgreementFilter(filter)))
    },
  }),
)
