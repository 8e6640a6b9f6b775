import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { endMembership } from './end-membership.ts'
import { grantRole } from './grant-role.ts'
import { MembershipType, MemberType } from './member.type.ts'
import { listMembers } from './members.queries.ts'
import { assertManagesPeople } from './people.policy.ts'
import { requireSecondFactor } from './require-second-factor.ts'
import { setSeat } from './set-seat.ts'
import { findSettings } from './tenant-settings.queries.ts'
import { RoleEnum } from './viewer.type.ts'

const SeatType = builder.objectRef<{ readonly seat: string | null }>('Seat').implement({
  description: 'Where a tenant makes its decrees.',
  fields: (t) => ({ seat: t.exposeString('seat', { nullable: true, description: 'The name of the place.' }) }),
})

builder.queryFields((t) => ({
  members: t.field({
    type: [MemberType],
    description: 'Everybody who works for this tenant, by name; for those who look after people.',
    resolve: async (_root, _args, { actor, snapshot }) => {
      assertManagesPeople(actor)
      return snapshot(listMembers)
    },
  }),
  tenantSeat: t.string({
    nullable: true,
    description: 'Where this tenant makes its decrees; null where nobody has said so.',
    resolve: async (_root, _args, { actor, read }) => (await findSettings(read, actor.tenantId)).seat,
  }),
  secondFactorRoles: t.field({
    type: [RoleEnum],
    description: 'Roles of this tenant whose holders must use a second factor.',
    resolve: async (_root, _args, { actor, read }) => (await findSettings(read, actor.tenantId)).second_factor_roles,
  }),
}))

builder.mutationFields((t) => ({
  grantRole: t.fieldWithInput({
    description: 'Gives somebody of this tenant one more role, from today.',
    type: MembershipType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      userId: t.input.id({ required: true, description: 'The person.' }),
      role: t.input.field({ type: RoleEnum, required: true, description: 'The role.' }),
      areaPrefix: t.input.string({
        description: 'Code of the area; without area and agency, as the person’s other roles.',
      }),
      agencyId: t.input.id({ description: 'Limits it to the work of one agency.' }),
      validUntil: t.input.field({ type: 'CalendarDate', description: 'Its last day.' }),
    },
    resolve: (_root, { input }, { actor, write }) => write((tx) => grantRole(tx, actor, input)),
  }),
  endMembership: t.fieldWithInput({
    description: 'Ends a role; what was done with it stays.',
    type: MembershipType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      membershipId: t.input.id({ required: true, description: 'The membership.' }),
      lastDay: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'The last day on which it holds; yesterday ends it at once.',
      }),
    },
    resolve: (_root, { input }, { actor, write }) => write((tx) => endMembership(tx, actor, input)),
  }),
  setSeat: t.fieldWithInput({
    description: 'Says where this tenant makes its decrees; texts that are submitted from then on name it.',
    type: SeatType,
    errors: { types: [ValidationError, NotAllowedError] },
    input: { seat: t.input.string({ description: 'The name of the place; left out, none is named.' }) },
    resolve: (_root, { input }, { actor, write }) => write(async (tx) => ({ seat: await setSeat(tx, actor, input) })),
  }),
  requireSecondFactor: t.fieldWithInput({
    description: 'Says which roles must use a second factor; whoever has none can then do nothing but set one up.',
    type: [RoleEnum],
    errors: { types: [NotAllowedError] },
    input: { roles: t.input.field({ type: [RoleEnum], required: true, description: 'The roles; none lifts it.' }) },
    resolve: (_root, { input }, { actor, write }) =>
      write(async (tx) => [...(await requireSecondFactor(tx, actor, input))]),
  }),
}))
