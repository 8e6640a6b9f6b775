import { Prisma } from '@payung/database/prisma'

export function lockImportForRepair(importId: string): Prisma.Sql {
  return Prisma.sql`
    select id, tenant_id, state, profile, area_scope, layout_cipher, counts_cipher from import_file where id = ${importId}::uuid for update`
}
