import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertConfirmation(objectionId: string, cohortId: string, actor: Actor, means: string): Prisma.Sql {
  return Prisma.sql`insert into cohort_objection_confirmation (objection_id, cohort_id, tenant_id, means, confirmed_by)
      values (${objectionId}::uuid, ${cohortId}::uuid, ${actor.tenantId}::uuid, ${means}, ${actor.userId}::uuid)`
}
