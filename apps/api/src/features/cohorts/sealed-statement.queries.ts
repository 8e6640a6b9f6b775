import { Prisma } from '@payung/database/prisma'

export function makeObjectionId(): Prisma.Sql {
  return Prisma.sql`select uuidv7() as id`
}
