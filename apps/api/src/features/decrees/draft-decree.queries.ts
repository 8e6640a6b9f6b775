import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

/** Agreements of the pledges that a list is drawn from. */
export function findPledgedAgreements(cohortId: string): Prisma.Sql {
  return Prisma.sql`select distinct p.agreement_id from cohort c join pledge p on p.id = any (c.pledge_ids) where c.id = ${cohortId}::uuid order by 1`
}

export function lockCohortOfDraft(cohortId: string, actor: Actor): Prisma.Sql {
  return Prisma.sql`select id, programme_id, state, members from cohort
    where id = ${cohortId}::uuid and tenant_id = ${actor.tenantId}::uuid`
}
