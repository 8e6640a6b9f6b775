import { Prisma } from '@payung/database/prisma'

export function countUnopenedValues(): Prisma.Sql {
  return Prisma.sql`select app.count_unopened() as unopened`
}
