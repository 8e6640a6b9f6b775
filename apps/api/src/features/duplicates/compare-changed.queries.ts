import { Prisma } from '@payung/database/prisma'

export function takeDuplicateWork(limit: number): Prisma.Sql {
  return Prisma.sql`
      delete from duplicate_work where id in (select id from duplicate_work order by id limit ${limit}) returning id, workers`
}

export const TENANTS_WITH_WORK = 'select distinct tenant_id from duplicate_work'
