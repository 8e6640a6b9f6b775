import { Prisma } from '@payung/database/prisma'

/** Everybody whom the viewer reads in full, in an order that a repeated run finds again. */
export function listComparable(): Prisma.Sql {
  return Prisma.sql`select worker_id from worker_listing where level = 'FULL' order by worker_id`
}
