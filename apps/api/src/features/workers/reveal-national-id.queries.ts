import { Prisma } from '@payung/database/prisma'

export function auditRevealAtCustodian(id: string): Prisma.Sql {
  return Prisma.sql`select app.audit_at_custodian(${id}::uuid, 'NATIONAL_ID_REVEALED')`
}
