import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertComment(
  agreementId: string,
  obligationId: string | null,
  actor: Actor,
  text: string,
): Prisma.Sql {
  return Prisma.sql`
    insert into agreement_comment (agreement_id, obligation_id, tenant_id, text, written_by)
    values (${agreementId}::uuid, ${obligationId}::uuid, ${actor.tenantId}::uuid, ${text}, ${actor.userId}::uuid)`
}
