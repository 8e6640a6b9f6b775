import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'

/**
 * Another import of the very same file, by content and not by name, that was saved or is being saved: of several the latest. One that was taken
 * back does not count, for the file may come again.
 */
export function findSameFile(importId: string): Statement {
  return Prisma.sql`select o.id from import_file i join file f on f.id = i.file_id join file g on g.tenant_id = f.tenant_id and g.sha256 = f.sha256
      join import_file o on o.file_id = g.id
    where i.id = ${importId}::uuid and o.id <> i.id and o.state in ('COMMITTING', 'COMMITTED')
    order by o.state = 'COMMITTING', o.id desc limit 1`
}
