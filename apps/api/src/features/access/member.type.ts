import { builder } from '../../graphql/builder.ts'
import { AreaType } from '../areas/public.ts'
import { AgencyType } from './agency.type.ts'
import type { Member, Membership } from './members.queries.ts'
import { RoleEnum, UserType } from './viewer.type.ts'

export const MembershipType = builder.objectRef<Membership>('Membership').implement({
  description: 'One role of one person, for one part of the tenant and one period.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    role: t.expose('role', { type: RoleEnum, description: 'What it allows.' }),
    areaPrefix: t.exposeString('areaPrefix', {
      description: 'Code of the area it reaches; empty for the whole tenant.',
    }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'The area of that prefix.',
      resolve: ({ areaPrefix }, _args, { reference }) => reference.areas.get(areaPrefix) ?? null,
    }),
    agency: t.field({
      type: AgencyType,
      nullable: true,
      description: 'The agency whose work it is limited to.',
      resolve: ({ agencyId, agencyName }) =>
        agencyId === null || agencyName === null ? null : { id: agencyId, name: agencyName },
    }),
    validFrom: t.expose('validFrom', { type: 'CalendarDate', description: 'Its first day.' }),
    validUntil: t.expose('validUntil', {
      type: 'CalendarDate',
      nullable: true,
      description: 'Its last day; null has no end.',
    }),
    ended: t.exposeBoolean('ended', { description: 'It opens nothing any more.' }),
    appointed: t.exposeBoolean('appointed', {
      description: 'Whether an appointment for it was confirmed by a second administrator, or waits for one.',
    }),
    countsApartUntil: t.expose('countsApartUntil', {
      type: 'CalendarDate',
      nullable: true,
      description:
        'Until this day the account counts as a person of its own although one administrator alone has opened it; null where no such day is set.',
    }),
  }),
})

export const MemberType = builder.objectRef<Member>('Member').implement({
  description: 'A person who works, or has worked, for this tenant.',
  fields: (t) => ({
    user: t.field({ type: UserType, description: 'The person.', resolve: (member) => member.user }),
    memberships: t.field({
      type: [MembershipType],
      description: 'Their roles here, the newest first, past ones included.',
      resolve: (member) => [...member.memberships],
    }),
    secondFactor: t.exposeBoolean('secondFactor', { description: 'Whether they sign in with a second factor.' }),
  }),
})
