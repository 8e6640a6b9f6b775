import { Prisma } from '@payung/database/prisma'

export function findObligation(id: string): Prisma.Sql {
  return Prisma.sql`
    select o.agreement_id, a.state in ('SIGNED', 'TERMINATED') as is_signed from obligation o join agreement a on a.id = o.agreement_id
    where o.id = ${id}::uuid`
}
