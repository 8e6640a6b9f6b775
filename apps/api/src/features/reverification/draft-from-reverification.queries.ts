import { Prisma } from '@payung/database/prisma'

export function setAmendment(amendmentId: string, id: string): Prisma.Sql {
  return Prisma.sql`update reverification set amendment_id = ${amendmentId}::uuid, version = version + 1 where id = ${id}::uuid`
}
