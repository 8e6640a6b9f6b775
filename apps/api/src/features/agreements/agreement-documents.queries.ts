import { Prisma } from '@payung/database/prisma'

export function lockPapersOfAgreement(agreementId: string): Prisma.Sql {
  return Prisma.sql`select pg_advisory_xact_lock(hashtextextended('papers of ' || ${agreementId}, 0))`
}

export function setDocumentRemoved(id: string): Prisma.Sql {
  return Prisma.sql`update agreement_document set removed_at = now() where id = ${id}::uuid`
}
