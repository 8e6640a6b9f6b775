import type { Entry } from '@payung/database/entry'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Appointment } from '@payung/domain/access/appointment'
import { incompatiblePairIn, needsConfirmation, type Role } from '@payung/domain/access/role'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, issueAbout, ValidationError } from '../../platform/errors.ts'
import { newLinkToken } from '../../platform/sign-in/link-token.ts'
import { recordAudit } from '../audit/public.ts'
import { accessMessages } from './access.messages.ts'
import { dayAfter, readLastDay } from './asked-days.ts'
import { readAskedScope } from './asked-scope.ts'
import { type Invitation, revokeOpenInvitations } from './invitations.queries.ts'
import { asMembershipError, rolesIncompatible } from './membership-refusals.ts'
import { recordOfficial } from './officials.queries.ts'
import { assertWithinOwnScope } from './people.policy.ts'
import { readAppointment } from './read-appointment.ts'
import { findMemberByEmail } from './write-invitation.queries.ts'

export interface InvitationInput {
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly areaPrefix?: string | null | undefined
  readonly agencyId?: string | null | undefined
  readonly validUntil?: string | null | undefined
  /** Needed for a role that checks or signs, unless the operator invites. */
  readonly official?: Appointment | null | undefined
}

export interface Invited {
  readonly invitation: Invitation
  /** For the mail, and for nothing else. */
  readonly token: string
}

const DAYS_OPEN = 7
const EMAIL = /^[^\s@]{1,64}@[a-z0-9.-]{1,180}\.[a-z]{2,20}$/

/** Who invites: a member, or with no user the system. */
export type Inviter = Entry & Pick<Actor, 'tenantAreaCode'>

/**
 * Writes an invitation whose sender may send one. Only the hash of its token is kept. A role that checks or signs is proposed when the invitation is
 * accepted, and rests on the appointment that the sender names; what the operator sends counts as confirmed.
 *
 * @throws ValidationError `EMAIL_INVALID`, `NAME_INVALID`, `ROLES_MISSING`, `AREA_UNKNOWN`, `DAY_IN_THE_PAST`, `APPOINTMENT_MISSING`, and what is wrong
 *   with the appointment
 * @throws ConflictError `ALREADY_MEMBER`, `ROLES_INCOMPATIBLE`, `INVITATIONS_TOO_MANY`
 * @throws NotAllowedError if the scope reaches beyond the inviter's own
 */
export async function writeInvitation(
  tx: TenantTransaction,
  inviter: Inviter,
  input: InvitationInput,
): Promise<Invited> {
  const { email, name, roles } = readPerson(input)
  if (incompatiblePairIn(roles) !== null) throw rolesIncompatible()
  const official = inviter.userId !== null && roles.some(needsConfirmation) ? readAppointment(input.official) : null
  const scope = await readAskedScope(tx, inviter, input)
  assertWithinOwnScope(inviter, scope)
  const validUntil = dayAfter(readLastDay(input.validUntil, 'validUntil'))
  await assertNoMember(tx, email)
  await revokeOpenInvitations(tx, email)

  const { token, hash } = newLinkToken()
  const expiresAt = new Date(Date.now() + DAYS_OPEN * 86_400_000)
  try {
    const officialId = official === null ? null : await recordOfficial(tx, inviter.tenantId, official)
    const { id } = await tx.models.invitation.create({
      data: {
        tenantId: inviter.tenantId,
        email,
        name,
        roles: [...roles],
        ...scope,
        validUntil: validUntil === null ? null : new Date(`${validUntil}T00:00:00Z`),
        tokenHash: new Uint8Array(hash),
        invitedBy: inviter.userId,
        officialId,
        expiresAt,
      },
      select: { id: true },
    })
    await recordAudit(tx, inviter, 'MEMBER_INVITED', {
      subject: { kind: 'invitation', id },
      details: { roles: roles.join(' '), areaPrefix: scope.areaPrefix },
    })
    return { invitation: { id, email, name, roles, ...scope, expiresAt, state: 'OPEN' }, token }
  } catch (error) {
    throw asMembershipError(error)
  }
}

function readPerson(input: InvitationInput) {
  const email = input.email.trim().toLowerCase()
  const name = input.name.trim().replace(/\s+/g, ' ')
  const roles = [...new Set(input.roles)]
  const issues = [
    ...(email.length <= 254 && EMAIL.test(email) ? [] : [issueAbout(accessMessages.EMAIL_INVALID())]),
    ...(name.length >= 1 && name.length <= 120 ? [] : [issueAbout(accessMessages['NAME_INVALID/readPerson']())]),
    ...(roles.length === 0 ? [issueAbout(accessMessages.ROLES_MISSING())] : []),
  ]
  if (issues.length > 0) throw new ValidationError(issues)
  return { email, name, roles }
}

async function assertNoMember(tx: TenantTransaction, email: string): Promise<void> {
  const [member] = await tx.rows<{ id: string }>(findMemberByEmail(email))
  if (member === undefined) return
  throw new ConflictError(accessMessages.ALREADY_MEMBER())
}
