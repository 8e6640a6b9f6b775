import { Temporal } from 'temporal-polyfill'
import { builder } from '../../graphql/builder.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { AppointmentInput } from './appointment-input.type.ts'
import { invitationLink } from './invitation-link.ts'
import { invitationMail } from './invitation-mail.ts'
import { type Invitation, listInvitations } from './invitations.queries.ts'
import { inviteMember } from './invite-member.ts'
import { assertManagesPeople } from './people.policy.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { RoleEnum } from './viewer.type.ts'
import type { InvitationInput, Invited } from './write-invitation.ts'

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
    resolve: (_root, { input }, context) => inviteAndSend(context, context.actor, input),
  }),
  revokeInvitation: t.fieldWithInput({
    description: 'Takes an invitation back; its link opens nothing from now on.',
    type: InvitationType,
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { invitationId: t.input.id({ required: true, description: 'The invitation.' }) },
    resolve: (_root, { input }, { actor, write }) => write((tx) => revokeInvitation(tx, actor, input.invitationId)),
  }),
}))

/** Written first, sent after: a link that arrives must open. What cannot be sent is taken back, so that the list tells the truth. */
async function inviteAndSend(context: Context, actor: Actor, input: InvitationInput): Promise<Invitation> {
  const { invitation, token } = await context.write((tx) => inviteMember(tx, actor, input))
  try {
    await context.services.mailer.send(mailOf(context, actor, { invitation, token }))
    return invitation
  } catch {
    await context.write((tx) => revokeInvitation(tx, actor, invitation.id))
    throw new ConflictError('MAIL_NOT_SENT', {
      id: 'Undangan tidak dapat dikirim karena surel tidak berfungsi. Hubungi pengelola sistem, lalu coba lagi.',
      en: 'The invitation could not be sent because mail does not work. Tell the operator, then try again.',
    })
  }
}

function mailOf(context: Context, actor: Actor, { invitation, token }: Invited) {
  return invitationMail({
    to: invitation.email,
    name: invitation.name,
    tenantName: actor.tenantName,
    invitedBy: context.user?.name ?? actor.tenantShortName,
    link: invitationLink(context.services.config, token),
    expiresOn: Temporal.Instant.fromEpochMilliseconds(invitation.expiresAt.getTime())
      .toZonedDateTimeISO('Asia/Pontianak')
      .toPlainDate(),
  })
}
