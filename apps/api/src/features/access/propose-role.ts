import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Appointment } from '@payung/domain/access/appointment'
import { canBeConfirmed, incompatiblePairIn } from '@payung/domain/access/role'
import { isUuid } from '../../graphql/ids.ts'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { accessMessages } from './access.messages.ts'
import { dayAfter, readLastDay } from './asked-days.ts'
import type { GrantRoleInput } from './grant-role.ts'
import { asMembershipError, roleHeldAlready, rolesIncompatible } from './membership-refusals.ts'
import { recordOfficial } from './officials.queries.ts'
import { assertManagesPeople } from './people.policy.ts'
import { readAppointment } from './read-appointment.ts'
import {
  addRoleProposal,
  findRoleProposal,
  lacksAppointment,
  listRolesOf,
  type RoleProposal,
} from './role-proposals.queries.ts'
import { scopeOfGrant } from './scope-of-grant.ts'

export interface ProposeRoleInput extends GrantRoleInput {
  readonly official: Appointment
}

/**
 * Proposes a role that checks or signs for somebody of this tenant. It opens nothing until a second administrator confirms it. An officer who holds the
 * role already keeps it: what waits for confirmation is the appointment, and the days of the role stay.
 *
 * @throws ValidationError what is wrong with the appointment, `DAY_IN_THE_PAST`
 * @throws ConflictError `ROLE_NEEDS_NO_CONFIRMATION`, `ROLE_HELD_ALREADY`, `ROLES_INCOMPATIBLE`
 * @throws NotFoundError if the person is none of this tenant's
 * @throws NotAllowedError if the scope reaches beyond the actor's own
 */
export async function proposeRole(tx: TenantTransaction, actor: Actor, input: ProposeRoleInput): Promise<RoleProposal> {
  assertManagesPeople(actor)
  if (!isUuid(input.userId)) throw new NotFoundError()
  if (!canBeConfirmed(input.role)) {
    throw new ConflictError(accessMessages.ROLE_NEEDS_NO_CONFIRMATION())
  }
  const official = readAppointment(input.official)
  const scope = await scopeOfGrant(tx, actor, input)
  const end = dayAfter(readLastDay(input.validUntil, 'validUntil'))
  const held = await listRolesOf(tx, input.userId)
  if (held.includes(input.role) && !(await lacksAppointment(tx, input.userId, input.role))) throw roleHeldAlready()
  if (incompatiblePairIn([...held, input.role]) !== null) throw rolesIncompatible()
  try {
    const officialId = await recordOfficial(tx, actor.tenantId, official)
    const { userId, role } = input
    const id = await addRoleProposal(tx, actor.tenantId, { userId, role, ...scope, end, officialId })
    await recordAudit(tx, actor, 'ROLE_PROPOSED', {
      subject: { kind: 'user', id: input.userId },
      details: { role: input.role, areaPrefix: scope.areaPrefix, proposal: id, official: officialId },
    })
    const proposal = await findRoleProposal(tx, id)
    if (proposal === null) throw new NotFoundError()
    return proposal
  } catch (error) {
    throw asMembershipError(error)
  }
}
