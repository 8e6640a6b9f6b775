import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertDelegation(
  actor: Actor,
  {
    deputyId,
    fromDay,
    until,
    reason,
  }: { readonly deputyId: string; readonly fromDay: string; readonly until: string; readonly reason: string },
): Prisma.Sql {
  return Prisma.sql`insert into approval_delegation (tenant_id, deputy_id, from_day, until_day, reason)
    values (${actor.tenantId}::uuid, ${deputyId}::uuid, ${fromDay}::date, ${until}::date, ${reason}) returning id`
}

export function setDelegationRevoked(id: string): Prisma.Sql {
  return Prisma.sql`update approval_delegation set revoked_at = now() where id = ${id}::uuid`
}
