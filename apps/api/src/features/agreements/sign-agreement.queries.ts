import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

/** A paper as its keeper records it; one that was recorded before it ends. */
export function insertSigning(
  { tenantId, userId }: Actor,
  signing: {
    readonly agreementId: string
    readonly documentId: string
    readonly signedOn: string
    readonly number: string | null
  },
): Prisma.Sql {
  return Prisma.sql`insert into agreement_signing (agreement_id, tenant_id, document_id, signed_on, number, recorded_by)
    values (${signing.agreementId}::uuid, ${tenantId}::uuid, ${signing.documentId}::uuid, ${signing.signedOn}::date, ${signing.number}, ${userId}::uuid)`
}

/** What somebody says of a party: for their own without a proof, for another with one. */
export function insertConfirmation(
  { tenantId, userId }: Actor,
  confirmation: {
    readonly signingId: string
    readonly agreementId: string
    readonly partyId: string
    readonly statement: { readonly documentId: string; readonly reason: string } | null
  },
): Prisma.Sql {
  const { signingId, agreementId, partyId, statement } = confirmation
  return Prisma.sql`insert into agreement_confirmation (signing_id, agreement_id, party_id, tenant_id, recorded_by, proof_document_id, reason)
    values (${signingId}::uuid, ${agreementId}::uuid, ${partyId}::uuid, ${tenantId}::uuid, ${userId}::uuid, ${statement?.documentId ?? null}::uuid,
      ${statement?.reason ?? null})`
}

/** The day in UTC+7 on which a party with an account has no more time to answer; null where no deadline is set. */
export interface AnswerDeadlineRow {
  readonly day: string | null
}

export function findAnswerDeadline(signingId: string): Prisma.Sql {
  return Prisma.sql`select (app.party_answers_until(s.recorded_at) at time zone 'Asia/Pontianak')::date::text as day
    from agreement_signing s where s.id = ${signingId}::uuid`
}
