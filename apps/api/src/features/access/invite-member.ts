import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { assertManagesPeople } from './people.policy.ts'
import { type InvitationInput, type Invited, writeInvitation } from './write-invitation.ts'

/**
 * Asks somebody in by a link that is sent to them.
 *
 * @throws NotAllowedError unless the actor looks after the people of the tenant, and the scope lies within their own
 * @throws ValidationError and ConflictError as {@link writeInvitation}
 */
export async function inviteMember(tx: TenantTransaction, actor: Actor, input: InvitationInput): Promise<Invited> {
  assertManagesPeople(actor)
  return writeInvitation(tx, actor, input)
}
