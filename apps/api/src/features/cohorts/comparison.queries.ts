import { Prisma } from '@payung/database/prisma'

export interface ComparedArea {
  /** Null for all areas together. */
  readonly area_code: string | null
  readonly entered: number
  readonly left: number
  readonly kept: number
}

/** Members of one cohort against those of another: who is only in the first, only in the second, in both. Both under the policies. */
export function compareMembers(cohortId: string, otherId: string): Prisma.Sql {
  const members = (id: string) =>
    Prisma.sql`select m.worker_id, m.area_code from cohort_member m where m.cohort_id = ${id}::uuid and m.standing = 'MEMBER'`
  return Prisma.sql`
    select coalesce(a.area_code, b.area_code) as area_code, (count(*) filter (where b.worker_id is null))::int as entered,
      (count(*) filter (where a.worker_id is null))::int as left, (count(*) filter (where a.worker_id is not null and b.worker_id is not null))::int as kept
    from (${members(cohortId)}) a full join (${members(otherId)}) b on b.worker_id = a.worker_id
    group by rollup (coalesce(a.area_code, b.area_code)) order by 1 nulls first`
}
