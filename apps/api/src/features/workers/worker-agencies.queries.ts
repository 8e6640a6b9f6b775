import { Prisma } from '@payung/database/prisma'

export function listAgencyNames(): Prisma.Sql {
  return Prisma.sql`select id, name from agency`
}
