import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { Temporal } from 'temporal-polyfill'
import { isUuid } from '../../graphql/ids.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
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
    throw new ConflictError('MEMBERSHIP_ENDED', { id: 'Peran ini sudah berakhir.', en: 'This role has ended already.' })
  }
  if (membership.role === 'ADMINISTRATOR') await assertMayLoseAdministrator(tx, actor, membership, lastDay)

  // Granted and ended on one day leaves an empty period: it never let anybody in.
  try {
    await tx.run(Prisma.sql`
      update membership set valid = daterange(lower(valid), greatest(lower(valid), ${lastDay.add({ days: 1 }).toString()}::date))
      where id = ${membership.id}::uuid`)
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
  throw new ValidationError([
    {
      path: 'lastDay',
      code: 'DAY_IN_THE_PAST',
      severity: 'ERROR',
      text: {
        id: 'Hari terakhir tidak boleh sebelum kemarin: yang sudah dikerjakan tidak dapat dibuat tanpa peran.',
        en: 'The last day cannot lie before yesterday: what was done cannot lose its role afterwards.',
      },
    },
  ])
}

async function assertMayLoseAdministrator(
  tx: TenantTransaction,
  actor: Actor,
  membership: Membership,
  lastDay: Temporal.PlainDate,
): Promise<void> {
  if ((await countAdministratorsBeside(tx, membership.id, lastDay.add({ days: 1 }).toString())) === 0) {
    throw new ConflictError('LAST_ADMINISTRATOR', {
      id: 'Ini administrator terakhir instansi Anda. Beri peran itu kepada orang lain dulu.',
      en: 'This is the last administrator of your organisation. Give the role to somebody else first.',
    })
  }
  if (membership.userId === actor.userId) {
    throw new ConflictError('OWN_ADMINISTRATOR', {
      id: 'Anda tidak dapat mengakhiri peran administrator Anda sendiri. Minta administrator lain.',
      en: 'You cannot end your own role of administrator. Ask another administrator.',
    })
  }
}
