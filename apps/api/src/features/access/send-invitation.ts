import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { accessMessages } from './access.messages.ts'
import { invitationLink } from './invitation-link.ts'
import { invitationMail } from './invitation-mail.ts'
import type { Invitation } from './invitations.queries.ts'
import { inviteMember } from './invite-member.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import type { InvitationInput, Invited } from './write-invitation.ts'

/** Written first, sent after: a link that arrives must open. What cannot be sent is taken back, so that the list tells the truth. */
export async function sendInvitation(context: Context, actor: Actor, input: InvitationInput): Promise<Invitation> {
  const { invitation, token } = await context.write((tx) => inviteMember(tx, actor, input))
  try {
    await context.services.mailer.send(mailOf(context, actor, { invitation, token }))
    return invitation
  } catch {
    await context.write((tx) => revokeInvitation(tx, actor, { invitationId: invitation.id }))
    throw new ConflictError(accessMessages.MAIL_NOT_SENT())
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
