import { Prisma } from '@payung/database/prisma'

export function findListingInVillage(workerId: string): Prisma.Sql {
  return Prisma.sql`
    select village_code, app.designation_bar(public_service, citizenship) as bar from worker_listing where worker_id = ${workerId}::uuid`
}
