import { Prisma } from '@payung/database/prisma'

export function findIssueSeverity(importId: string, row: number, code: string, column: number | null): Prisma.Sql {
  return Prisma.sql`
    select severity from import_issue where import_id = ${importId}::uuid and row_number = ${row}
      and code = ${code} and column_index is not distinct from ${column}::int order by severity limit 1`
}

export function raiseRowVersions(importId: string, rows: readonly number[]): Prisma.Sql {
  return Prisma.sql`update import_row set version = version + 1 where import_id = ${importId}::uuid and row_number = any(${rows}::int[])`
}

export function applyIgnoredToRows(importId: string, sheet: string | null, rows: readonly number[]): Prisma.Sql {
  return Prisma.sql`select app.apply_ignored_issues(${importId}::uuid, ${sheet}, ${rows}::int[])`
}
