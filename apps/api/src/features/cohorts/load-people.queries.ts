import { Prisma } from '@payung/database/prisma'

export function findPeopleNames(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select id, name, email from app_user where id = any(${ids}::uuid[])`
}
