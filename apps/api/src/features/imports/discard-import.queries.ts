import { Prisma } from '@payung/database/prisma'

export function setImportDiscarded(importId: string): Prisma.Sql {
  return Prisma.sql`
    update import_file set state = 'DISCARDED', layout_cipher = null
    where id = ${importId}::uuid and state in ('READING', 'NEEDS_LAYOUT', 'REVIEW', 'REFUSED', 'FAILED')`
}

export function deleteRepairs(importId: string): Prisma.Sql {
  return Prisma.sql`delete from import_repair where import_id = ${importId}::uuid`
}
