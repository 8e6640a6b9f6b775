import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'

export const REMOVE_OLD_STAGING = 'select app.remove_old_staging()'

/** What an import is known by, while its job ends. */
export function findImportedFileName(importId: string): Statement {
  return Prisma.sql`select file_name from import_file where id = ${importId}::uuid`
}
