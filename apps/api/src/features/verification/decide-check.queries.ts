import { Prisma } from '@payung/database/prisma'

export function proposeFromCheck(resultId: string, sealed: Buffer, fields: readonly string[]): Prisma.Sql {
  return Prisma.sql`select app.propose_from_check(${resultId}::uuid, ${sealed}::bytea, ${fields}::text[])`
}
