import { Prisma } from '@payung/database/prisma'

/** A member whom the rule of today does not admit. */
export interface UnfitRow {
  readonly worker_id: string
  /** Null for who was merged, withdrawn or handed over. */
  readonly name: string | null
  /** How many they are together. */
  readonly total: number
}

/** Who has gone is told apart: they stand in no list, whatever the rule says. `admitted` judges a row of `worker_listing l`. */
export function findUnfit(cohortId: string, admitted: Prisma.Sql, most: number): Prisma.Sql {
  return Prisma.sql`
    select m.worker_id, l.display_name as name, (count(*) over ())::int as total
    from cohort_member m left join worker_listing l on l.tenant_id = m.tenant_id and l.worker_id = m.worker_id and l.level = 'FULL'
    where m.cohort_id = ${cohortId}::uuid and m.standing = 'MEMBER' and app.is_gone(l.status) is not true and ${admitted} is not true
    order by m.area_code, m.place limit ${Prisma.raw(String(most))}`
}
