import { Prisma } from '@payung/database/prisma'

/** Whether the entered person may be one of those who made a thing of this tenant. */
export function mayBeMaker(accounts: readonly string[]): Prisma.Sql {
  return Prisma.sql`select app.may_be_a_maker(${[...accounts]}::uuid[], app.tenant_id()) as "isSame"`
}

/** Those of these things that the entered person may not decide, as they may be one of their makers under another account. */
export function findHeldAsMaker(subject: string, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select id from app.held_as_maker(${subject}, ${[...ids]}::uuid[]) id`
}
