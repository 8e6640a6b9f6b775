import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertAddition(
  actor: Actor,
  {
    objectionId,
    workerId,
    cohortId,
    reason,
  }: { readonly objectionId: string; readonly workerId: string; readonly cohortId: string; readonly reason: string },
): Prisma.Sql {
  return Prisma.sql`insert into cohort_addition (objection_id, named_worker_id, cohort_id, tenant_id, reason, proposed_by)
    values (${objectionId}::uuid, ${workerId}::uuid, ${cohortId}::uuid, ${actor.tenantId}::uuid, ${reason}, ${actor.userId}::uuid)`
}
