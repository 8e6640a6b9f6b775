import { Prisma } from '@payung/database/prisma'

export function findMembershipsOf(userId: string): Prisma.Sql {
  return Prisma.sql`select * from app.memberships_of(${userId}::uuid)`
}
