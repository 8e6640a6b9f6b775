import { Prisma } from '@payung/database/prisma'

/** Of several acts on one cell the last that is not undone. */
export function findEffectiveRepairs(
  importId: string,
  sheet: string | null,
  afterRow: number,
  limit: number,
): Prisma.Sql {
  return Prisma.sql`
  with live as (
    select c.row_number, c.column_index, c.number, r.kind, c.after_cipher
    from import_repair_cell c join import_repair r on r.import_id = c.import_id and r.number = c.number
    where c.import_id = ${importId}::uuid and r.undone_at is null and r.kind <> 'IGNORE' and r.sheet is not distinct from ${sheet}::text and c.row_number > ${afterRow})
  select distinct on (row_number, column_index) row_number, column_index, number, kind, after_cipher from live
  where row_number in (select distinct row_number from live order by 1 limit ${limit})
  order by row_number, column_index, number desc`
}
