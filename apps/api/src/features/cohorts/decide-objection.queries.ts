import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertObjectionDecision(
  actor: Actor,
  {
    id,
    cohortId,
    upheld,
    reason,
    removed,
    replacement,
    named,
    standing,
  }: {
    readonly id: string
    readonly cohortId: string
    readonly upheld: boolean
    readonly reason: string
    readonly removed: string | null
    readonly replacement: string | null
    readonly named: string | null
    readonly standing: string | null
  },
): Prisma.Sql {
  return Prisma.sql`insert into cohort_objection_decision (objection_id, cohort_id, tenant_id, upheld, reason, removed_worker_id, replacement_worker_id,
      named_worker_id, added_standing, decided_by)
    values (${id}::uuid, ${cohortId}::uuid, ${actor.tenantId}::uuid, ${upheld}, ${reason}, ${removed}::uuid, ${replacement}::uuid,
      ${named}::uuid, ${standing}, ${actor.userId}::uuid)`
}

export function updateCohortCounts(actor: Actor, cohortId: string): Prisma.Sql {
  return Prisma.sql`update cohort c set version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now(),
    members = (select count(*) from cohort_member m where m.cohort_id = c.id and m.standing = 'MEMBER'),
    reserves = (select count(*) from cohort_member m where m.cohort_id = c.id and m.standing = 'RESERVE') where c.id = ${cohortId}::uuid`
}

export function setMemberRemoved(cohortId: string, workerId: string): Prisma.Sql {
  return Prisma.sql`update cohort_member set standing = 'REMOVED'
    where cohort_id = ${cohortId}::uuid and worker_id = ${workerId}::uuid returning area_code`
}

export function setNextReserveMember(cohortId: string, areaCode: string): Prisma.Sql {
  return Prisma.sql`
    update cohort_member set standing = 'MEMBER' where cohort_id = ${cohortId}::uuid and worker_id = (
      select m.worker_id from cohort_member m where m.cohort_id = ${cohortId}::uuid and m.area_code = ${areaCode} and m.standing = 'RESERVE'
      order by m.place limit 1) returning worker_id`
}
