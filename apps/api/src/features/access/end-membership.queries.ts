import { Prisma } from '@payung/database/prisma'

export function endMembershipOn(dayAfter: string, membershipId: string): Prisma.Sql {
  return Prisma.sql`
      update membership set valid = daterange(lower(valid), greatest(lower(valid), ${dayAfter}::date))
      where id = ${membershipId}::uuid`
}
