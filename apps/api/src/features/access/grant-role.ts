import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { needsConfirmation, type Role } from '@payung/domain/access/role'
import { isUuid } from '../../graphql/ids.ts'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { accessMessages } from './access.messages.ts'
import { dayAfter, readLastDay } from './asked-days.ts'
import { insertMembership } from './grant-role.queries.ts'
import { findMembership, type Membership } from './members.queries.ts'
import { asMembershipError } from './membership-refusals.ts'
import { assertManagesPeople } from './people.policy.ts'
import { scopeOfGrant } from './scope-of-grant.ts'

export interface GrantRoleInput {
  readonly userId: string
  readonly role: Role
  /** Left out together with the agency: the part of the tenant in which the person works already. */
  readonly areaPrefix?: string | null | undefined
  readonly agencyId?: string | null | undefined
  /** The last day; null has no end. */
  readonly validUntil?: string | null | undefined
}

/**
 * Gives somebody of this tenant one more role, from today. A role that checks or signs is proposed instead: `propose-role.ts`.
 *
 * @throws NotFoundError if the person is none of this tenant's
 * @throws NotAllowedError if the scope reaches beyond the actor's own
 * @throws ConflictError `ROLE_NEEDS_CONFIRMATION`, `ROLES_INCOMPATIBLE`, `ROLE_HELD_ALREADY`, `SECOND_SCOPE`, as the database decides
 */
export async function grantRole(tx: TenantTransaction, actor: Actor, input: GrantRoleInput): Promise<Membership> {
  assertManagesPeople(actor)
  if (!isUuid(input.userId)) throw new NotFoundError()
  if (needsConfirmation(input.role)) {
    throw new ConflictError(accessMessages.ROLE_NEEDS_CONFIRMATION())
  }
  const scope = await scopeOfGrant(tx, actor, input)
  const end = dayAfter(readLastDay(input.validUntil, 'validUntil'))
  try {
    const [row] = await tx.rows<{ id: string }>(
      insertMembership(actor, {
        userId: input.userId,
        role: input.role,
        areaPrefix: scope.areaPrefix,
        agencyId: scope.agencyId,
        end,
      }),
    )
    await recordAudit(tx, actor, 'ROLE_GRANTED', {
      subject: { kind: 'user', id: input.userId },
      details: { role: input.role, areaPrefix: scope.areaPrefix, membership: row?.id ?? '' },
    })
    return await findMembership(tx, row?.id ?? '')
  } catch (error) {
    throw asMembershipError(error)
  }
}
