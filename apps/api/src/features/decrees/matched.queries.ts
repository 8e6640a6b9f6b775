import { Prisma } from '@payung/database/prisma'

export function findMatches(listId: string): Prisma.Sql {
  return Prisma.sql`select m.people, m.last_on::text from app.matched_in(${listId}::uuid) m`
}
