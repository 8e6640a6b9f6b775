import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function deleteAssignments(obligationId: string): Prisma.Sql {
  return Prisma.sql`delete from obligation_assignment where obligation_id = ${obligationId}::uuid`
}

export function insertAssignments(
  obligationId: string,
  actor: Actor,
  agencyIds: readonly string[],
  areaCodes: readonly string[],
): Prisma.Sql {
  return Prisma.sql`
    insert into obligation_assignment (obligation_id, tenant_id, agency_id, area_code, assigned_by)
    select ${obligationId}::uuid, ${actor.tenantId}::uuid, g, null, ${actor.userId}::uuid from unnest(${agencyIds}::uuid[]) g
    union all select ${obligationId}::uuid, ${actor.tenantId}::uuid, null, c, ${actor.userId}::uuid from unnest(${areaCodes}::text[]) c`
}
