import { Prisma } from '@payung/database/prisma'

export function findLastRepairer(importId: string, rows: readonly number[]): Prisma.Sql {
  return Prisma.sql`
    select u.name, r.made_by from import_repair r join app_user u on u.id = r.made_by
    where r.import_id = ${importId}::uuid and exists (select from import_repair_cell c
      where c.import_id = r.import_id and c.number = r.number and c.row_number = any(${rows}::int[]))
    order by greatest(r.made_at, r.undone_at) desc limit 1`
}
