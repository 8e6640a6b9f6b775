import { Prisma } from '@payung/database/prisma'

export function setImportReadAgain(id: string): Prisma.Sql {
  return Prisma.sql`
    update import_file set state = 'READING' where id = ${id}::uuid and state in ('REVIEW', 'FAILED')`
}
