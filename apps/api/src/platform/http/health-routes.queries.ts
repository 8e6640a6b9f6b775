import { Prisma } from '@payung/database/prisma'

export function countForHealth(): Prisma.Sql {
  return Prisma.sql`select count(*)::int as areas, app.count_unopened() as unopened from area`
}
