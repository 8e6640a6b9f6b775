import { Prisma } from '@payung/database/prisma'

export function findAlikeRows(importId: string, code: string | null, row: number, column: number): Prisma.Sql {
  return Prisma.sql`
    select distinct s.row_number from import_issue s
    where s.import_id = ${importId}::uuid and not s.ignored and (${code}::text is null or s.code = ${code}) and s.value_index in (
      select value_index from import_issue where import_id = ${importId}::uuid and row_number = ${row} and column_index = ${column}
        and value_index is not null)
    order by 1`
}
