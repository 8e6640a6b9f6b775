import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { accessMessages } from './access.messages.ts'

export function rolesIncompatible(): ConflictError {
  return new ConflictError(accessMessages.ROLES_INCOMPATIBLE())
}

export function roleHeldAlready(): ConflictError {
  return new ConflictError(accessMessages.ROLE_HELD_ALREADY())
}

/** The database decides what goes together; this gives its decision words. Anything else is thrown on as it is. */
export function asMembershipError(error: unknown): unknown {
  const refusal = databaseRefusal(error)
  if (refusal === null) return error
  if (refusal.state === '42501') return new NotAllowedError()
  switch (refusal.constraint) {
    case 'membership_incompatible':
      return rolesIncompatible()
    case 'membership_no_overlap':
    case 'role_proposal_once':
      return roleHeldAlready()
    case 'membership_of_checker_only_ends':
      return new ConflictError(accessMessages.ROLE_NOT_LENGTHENED())
    case 'membership_one_scope':
      return new ConflictError(accessMessages.SECOND_SCOPE())
    case 'invitations_of_inviter':
      return new ConflictError(accessMessages.INVITATIONS_TOO_MANY())
    case 'invitations_of_tenant':
      return new ConflictError(accessMessages['INVITATIONS_TOO_MANY/ofTenant']())
    case 'invitations_of_mailbox':
      return new ConflictError(accessMessages['INVITATIONS_TOO_MANY/ofMailbox']())
    case 'membership_user_id_fkey':
      return new NotFoundError(accessMessages['NOT_FOUND/asMembershipError']())
    case 'membership_tenant_id_agency_id_fkey':
    case 'invitation_tenant_id_agency_id_fkey':
      return new NotFoundError(accessMessages.NOT_FOUND())
    default:
      return error
  }
}
