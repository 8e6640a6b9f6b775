import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { isUuid } from '../../graphql/ids.ts'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { accessMessages } from './access.messages.ts'
import { findInvitation, type Invitation } from './invitations.queries.ts'
import { assertManagesPeople, assertWithinOwnScope } from './people.policy.ts'
import { setInvitationRevoked } from './revoke-invitation.queries.ts'

/** Takes an invitation back: its link opens nothing from now on. @throws ConflictError `INVITATION_CLOSED` if it was answered already */
export async function revokeInvitation(
  tx: TenantTransaction,
  actor: Actor,
  { invitationId }: { readonly invitationId: string },
): Promise<Invitation> {
  assertManagesPeople(actor)
  const invitation = isUuid(invitationId) ? await findInvitation(tx, invitationId) : null
  if (invitation === null) throw new NotFoundError()
  assertWithinOwnScope(actor, invitation)
  // In one statement with the check: whoever accepts at this moment wins, or loses, but not both.
  const revoked = await tx.run(setInvitationRevoked(invitation.id))
  if (revoked === 0) {
    throw new ConflictError(accessMessages.INVITATION_CLOSED())
  }
  await recordAudit(tx, actor, 'INVITATION_REVOKED', { subject: { kind: 'invitation', id: invitation.id } })
  return { ...invitation, state: 'REVOKED' }
}
