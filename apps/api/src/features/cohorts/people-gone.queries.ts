import { Prisma } from '@payung/database/prisma'
import type { AgeBar, DesignationBar } from '@payung/domain/eligibility/designation-bar'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'

export type GoneReason = 'DECEASED' | 'MOVED' | 'WITHDRAWN' | DesignationBar | AgeBar

/** How many can no longer be designated for which reason, and one of them. */
export interface GoneCountRow {
  readonly reason: GoneReason
  readonly people: number
  readonly name: string
}

/** Somebody who is known to have gone, or whom the law lets nobody designate. */
export interface GonePersonRow {
  readonly worker_id: string
  readonly name: string
  readonly status: WorkerStatus
  /** Null where the law does not stand against it. */
  readonly bar: DesignationBar | AgeBar | null
}

/** Members of a list that is not locked. */
function goneMembers(cohortId: string): Prisma.Sql {
  return Prisma.sql`(select m.worker_id, l.display_name as name, l.status, m.area_code, m.place
    from cohort_member m join cohort c on c.id = m.cohort_id and c.state in ('DRAFT', 'PUBLISHED')
      join worker_listing l on l.worker_id = m.worker_id and l.tenant_id = m.tenant_id
    where m.cohort_id = ${cohortId}::uuid and m.standing = 'MEMBER' and app.is_gone(l.status)) g`
}

export function countGoneMembers(cohortId: string): Prisma.Sql {
  return Prisma.sql`select g.status as reason, count(*)::int as people, min(g.name) as name from ${goneMembers(cohortId)} group by 1 order by 1`
}

export function findGoneMembers(cohortId: string, most: number): Prisma.Sql {
  return Prisma.sql`select g.worker_id, g.name, g.status, null as bar from ${goneMembers(cohortId)} order by g.area_code, g.place limit ${Prisma.raw(String(most))}`
}
