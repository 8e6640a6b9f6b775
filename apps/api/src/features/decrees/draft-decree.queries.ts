import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function lockCohortOfDraft(cohortId: string, actor: Actor): Prisma.Sql {
  return Prisma.sql`select id, programme_id, state, members from cohort
    where id = ${cohortId}::uuid and tenant_id = ${actor.tenantId}::uuid`
}
