import { Prisma } from '@payung/database/prisma'

export function findWithOpenQuestions(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select id from app.with_open_questions(${ids}::uuid[]) as id`
}
