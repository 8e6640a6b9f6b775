import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { Temporal } from 'temporal-polyfill'
import { isUuid } from '../../graphql/ids.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, issueAbout, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { accessMessages } from './access.messages.ts'
import { endMembershipOn } from './end-membership.queries.ts'
import { countAdministratorsBeside, findMembership, lockPeople, type Membership } from './members.queries.ts'
import { asMembershipError } from './membership-refusals.ts'
import { assertManagesPeople, assertWithinOwnScope } from './people.policy.ts'

export interface EndMembershipInput {
  readonly membershipId: string
  /** The last day on which the role holds; yesterday ends it at once. */
  readonly lastDay: string
}

/**
 * Ends a role. What the person did with it stays; who they were stays in the list as ended.
 *
 * @throws ConflictError `LAST_ADMINISTRATOR`, `OWN_ADMINISTRATOR`, `MEMBERSHIP_ENDED`
 * @throws ValidationError if the day lies before yesterday
 */
export async function endMembership(
  tx: TenantTransaction,
  actor: Actor,
  input: EndMembershipInput,
): Promise<Membership> {
  assertManagesPeople(actor)
  if (!isUuid(input.membershipId)) throw new NotFoundError()
  await lockPeople(tx, actor.tenantId)
  const membership = await findMembership(tx, input.membershipId)
  assertWithinOwnScope(actor, membership)
  const lastDay = readEnd(input.lastDay)
  if (membership.ended) {
    throw new ConflictError(accessMessages.MEMBERSHIP_ENDED())
  }
  if (membership.role === 'ADMINISTRATOR') await assertMayLoseAdministrator(tx, actor, membership, lastDay)

  // Granted and ended on one day leaves an empty period: it never let anybody in.
  try {
    await tx.run(endMembershipOn(lastDay.add({ days: 1 }).toString(), membership.id))
  } catch (error) {
    throw asMembershipError(error)
  }
  await recordAudit(tx, actor, 'MEMBERSHIP_ENDED', {
    subject: { kind: 'user', id: membership.userId },
    details: { role: membership.role, membership: membership.id, lastDay: lastDay.toString() },
  })
  return findMembership(tx, membership.id)
}

function readEnd(asked: string): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(asked)
  if (Temporal.PlainDate.compare(day, today().subtract({ days: 1 })) >= 0) return day
  throw new ValidationError([issueAbout(accessMessages['DAY_IN_THE_PAST/readEnd']())])
}

async function assertMayLoseAdministrator(
  tx: TenantTransaction,
  actor: Actor,
  membership: Membership,
  lastDay: Temporal.PlainDate,
): Promise<void> {
  if ((await countAdministratorsBeside(tx, membership.id, lastDay.add({ days: 1 }).toString())) === 0) {
    throw new ConflictError(accessMessages.LAST_ADMINISTRATOR())
  }
  if (membership.userId === actor.userId) {
    throw new ConflictError(accessMessages.OWN_ADMINISTRATOR())
  }
}
