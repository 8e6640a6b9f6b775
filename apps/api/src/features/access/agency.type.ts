import { builder } from '../../graphql/builder.ts'
import { type AgencyRecord, findAgency, listAgencies } from './agency.queries.ts'

export const AgencyType = builder.objectRef<AgencyRecord>('Agency')

builder.node(AgencyType, {
  description: 'An agency (OPD) of a government: the office whose work a member does.',
  id: { resolve: (agency) => agency.id },
  loadOne: (id, { read }) => findAgency(read, id),
  fields: (t) => ({ name: t.exposeString('name', { description: 'As it is called.' }) }),
})

builder.queryField('agencies', (t) =>
  t.field({
    type: [AgencyType],
    description: 'The agencies of my tenant.',
    resolve: (_root, _args, { read }) => read<AgencyRecord>(listAgencies()),
  }),
)
