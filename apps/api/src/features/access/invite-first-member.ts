import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { ConflictError } from '../../platform/errors.ts'
import { accessMessages } from './access.messages.ts'
import { hasAdministrator } from './members.queries.ts'
import { type InvitationInput, type Invited, type Inviter, writeInvitation } from './write-invitation.ts'

/** Whoever operates the installation: no member of the tenant, so without a user. */
export type Operator = Inviter & { readonly userId: null }

/**
 * Asks in the first person of a tenant, on whose behalf nobody could: from then on its administrator does.
 *
 * @param input.force asks in although there is an administrator, for a tenant that has lost the way to its own
 * @throws ConflictError `ADMINISTRATOR_EXISTS`
 * @throws ValidationError and ConflictError as {@link writeInvitation}
 */
export async function inviteFirstMember(
  tx: TenantTransaction,
  operator: Operator,
  input: InvitationInput & { readonly force: boolean },
): Promise<Invited> {
  if (!input.force && (await hasAdministrator(tx))) {
    throw new ConflictError(accessMessages.ADMINISTRATOR_EXISTS())
  }
  return writeInvitation(tx, operator, input)
}
