import { Prisma } from '@payung/database/prisma'

/** Whether the entered person may be one of those who made a thing of this tenant. */
export function mayBeMaker(accounts: readonly string[]): Prisma.Sql {
  return Prisma.sql`select app.may_be_a_maker(${[...accounts]}::uuid[], app.tenant_id()) as "isSame"`
}
