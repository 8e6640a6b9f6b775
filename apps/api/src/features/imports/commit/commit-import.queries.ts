import { Prisma } from '@payung/database/prisma'
import type { ImportProfile } from '@payung/domain/import/import-profile'
import { STATEMENTS } from '../look-up/import-statements.ts'

export function findRowCount(importId: string): Prisma.Sql {
  return Prisma.sql`select row_count::int as total from import_file where id = ${importId}::uuid`
}

export function commitRows(commits: ImportProfile['commits'], importId: string): Prisma.Sql {
  return Prisma.sql`select app.${Prisma.raw(STATEMENTS[commits].commit)}(${importId}::uuid) as answer`
}

export function countImported(importId: string): Prisma.Sql {
  return Prisma.sql`select app.count_imported(${importId}::uuid)`
}

export function findStateAndProfile(importId: string): Prisma.Sql {
  return Prisma.sql`select state, profile from import_file where id = ${importId}::uuid`
}

export function countRowsToPrepare(importId: string): Prisma.Sql {
  return Prisma.sql`select count(*)::int as count from import_row where import_id = ${importId}::uuid and outcome in ('UPDATE', 'REVIVE', 'PROPOSE')`
}
