import { Prisma } from '@payung/database/prisma'

export function setInvitationRevoked(id: string): Prisma.Sql {
  return Prisma.sql`
    update invitation set revoked_at = now() where id = ${id}::uuid and accepted_at is null and revoked_at is null`
}
