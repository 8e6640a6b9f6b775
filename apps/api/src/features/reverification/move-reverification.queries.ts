import { Prisma } from '@payung/database/prisma'

export function setReverificationClosed(id: string): Prisma.Sql {
  return Prisma.sql`update reverification set state = 'CLOSED', version = version + 1 where id = ${id}::uuid`
}

export function setReverificationOpen(id: string): Prisma.Sql {
  return Prisma.sql`update reverification set state = 'OPEN', version = version + 1 where id = ${id}::uuid`
}

export function setReverificationCancelled(reason: string, id: string): Prisma.Sql {
  return Prisma.sql`update reverification set state = 'CANCELLED', state_reason = ${reason}, version = version + 1 where id = ${id}::uuid`
}
