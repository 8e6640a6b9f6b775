import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { AppointmentInput } from './appointment-input.type.ts'
import { type Invitation, listInvitations } from './invitations.queries.ts'
import { assertManagesPeople } from './people.policy.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { sendInvitation } from './send-invitation.ts'
import { RoleEnum } from './viewer.type.ts'

const InvitationStateEnum = builder.enumType('InvitationState', {
  description: 'Waiting, taken up, taken back, or run out after seven days.',
  values: ['OPEN', 'ACCEPTED', 'REVOKED', 'EXPIRED'] as const,
})

const InvitationType = builder.objectRef<Invitation>('Invitation').implement({
  description: 'A link by mail that lets somebody in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    email: t.exposeString('email', { description: 'Where it went.' }),
    name: t.exposeString('name', { description: 'Whom it asks.' }),
    roles: t.field({ type: [RoleEnum], description: 'The roles it brings.', resolve: ({ roles }) => [...roles] }),
    areaPrefix: t.exposeString('areaPrefix', { description: 'Code of the area; empty for the whole tenant.' }),
    expiresAt: t.expose('expiresAt', { type: 'Instant', description: 'Until when the link opens.' }),
    state: t.expose('state', { type: InvitationStateEnum, description: 'How it stands.' }),
  }),
})

builder.queryField('invitations', (t) =>
  t.field({
    type: [InvitationType],
    description: 'Whom this tenant has asked in, newest first; for those who look after people.',
    resolve: async (_root, _args, { actor, snapshot }) => {
      assertManagesPeople(actor)
      return snapshot(listInvitations)
    },
  }),
)

builder.mutationFields((t) => ({
  inviteMember: t.fieldWithInput({
    description: 'Asks somebody in by a link that goes to their mailbox; a second one replaces the first.',
    type: InvitationType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      email: t.input.string({ required: true, description: 'Where the link goes.' }),
      name: t.input.string({ required: true, description: 'As they are addressed.' }),
      roles: t.input.field({ type: [RoleEnum], required: true, description: 'What they will hold.' }),
      areaPrefix: t.input.string({ description: 'Code of a district or village; without, the whole tenant.' }),
      agencyId: t.input.id({ description: 'Limits it to the work of one agency.' }),
      validUntil: t.input.field({ type: 'CalendarDate', description: 'Last day of the roles.' }),
      official: t.input.field({
        type: AppointmentInput,
        description: 'The appointment behind roles that check or sign; needed where one of them is among the roles.',
      }),
    },
    resolve: (_root, { input }, context) => sendInvitation(context, context.actor, input),
  }),
  revokeInvitation: t.fieldWithInput({
    description: 'Takes an invitation back; its link opens nothing from now on.',
    type: InvitationType,
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { invitationId: t.input.id({ required: true, description: 'The invitation.' }) },
    resolve: (_root, { input }, { actor, write }) => write((tx) => revokeInvitation(tx, actor, input)),
  }),
}))
