import { Prisma } from '@payung/database/prisma'

export function countEffects(importId: string): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from import_effect where import_id = ${importId}::uuid and kind <> 'PROPOSED'`
}

export function revertRows(importId: string): Prisma.Sql {
  return Prisma.sql`select app.revert_import(${importId}::uuid) as answer`
}

export function findImportTotal(importId: string): Prisma.Sql {
  return Prisma.sql`
    select state, create_count + update_count as total from import_file where id = ${importId}::uuid`
}
