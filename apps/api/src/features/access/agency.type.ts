import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'

export interface AgencyRecord {
  readonly id: string
  readonly name: string
}

export const AgencyType = builder.objectRef<AgencyRecord>('Agency')

builder.node(AgencyType, {
  description: 'An agency (OPD) of a government: the office whose work a member does.',
  id: { resolve: (agency) => agency.id },
  loadOne: (id, { db }) =>
    isUuid(id) ? db.agency.findUnique({ where: { id }, select: { id: true, name: true } }) : null,
  fields: (t) => ({ name: t.exposeString('name', { description: 'As it is called.' }) }),
})

builder.queryField('agencies', (t) =>
  t.field({
    type: [AgencyType],
    description: 'The agencies of my tenant.',
    resolve: (_root, _args, { db }) =>
      db.agency.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' }, take: 500 }),
  }),
)
