import { randomUUID } from 'node:crypto'
import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import type { AgreementFacts } from './agreement-facts.ts'

/**
 * Makes parties, obligations and legal bases be as given. What is there already keeps its id, so that what the forum says about it stays
 * where it is; its constraints are checked at the end, so that two can change places.
 */
export async function writeParts(
  tx: TenantTransaction,
  actor: Actor,
  agreementId: string,
  facts: AgreementFacts,
): Promise<void> {
  const known = await tx.rows<{ id: string }>(Prisma.sql`
    select id from agreement_party where agreement_id = ${agreementId}::uuid
    union all select id from obligation where agreement_id = ${agreementId}::uuid`)
  const knownIds = new Set(known.map(({ id }) => id))
  // An id that is none of this agreement's makes a new one: nobody reaches into another.
  const idOf = (id: string | null) => (id !== null && knownIds.has(id) ? id : randomUUID())
  const parties = facts.parties.map((party, index) => ({ ...party, id: idOf(party.id), position: index + 1 }))
  const obligations = facts.obligations.map((obligation, index) => ({
    ...obligation,
    id: idOf(obligation.id),
    partyId: parties[obligation.partyIndex]?.id,
    position: index + 1,
  }))
  const [partyJson, obligationJson] = [JSON.stringify(parties), JSON.stringify(obligations)]
  await tx.run(Prisma.sql`
    insert into agreement_party (id, agreement_id, tenant_id, position, kind, party_tenant_id, outside_name, signatory_name, signatory_title, signatory_capacity)
    select p.id, ${agreementId}::uuid, ${actor.tenantId}::uuid, p.position, p.kind, p."tenantId", p."outsideName", p."signatoryName", p."signatoryTitle",
      p."signatoryCapacity"
    from jsonb_to_recordset(${partyJson}::jsonb) as p (id uuid, position integer, kind text, "tenantId" uuid, "outsideName" text, "signatoryName" text,
      "signatoryTitle" text, "signatoryCapacity" text)
    on conflict (id) do update set position = excluded.position, kind = excluded.kind, party_tenant_id = excluded.party_tenant_id,
      outside_name = excluded.outside_name, signatory_name = excluded.signatory_name, signatory_title = excluded.signatory_title,
      signatory_capacity = excluded.signatory_capacity`)
  await tx.run(Prisma.sql`
    insert into obligation (id, agreement_id, tenant_id, party_id, position, text, due_on)
    select o.id, ${agreementId}::uuid, ${actor.tenantId}::uuid, o."partyId", o.position, o.text, o."dueOn"
    from jsonb_to_recordset(${obligationJson}::jsonb) as o (id uuid, "partyId" uuid, position integer, text text, "dueOn" date)
    on conflict (id) do update set party_id = excluded.party_id, position = excluded.position, text = excluded.text, due_on = excluded.due_on`)
  await tx.run(
    Prisma.sql`delete from obligation where agreement_id = ${agreementId}::uuid and id <> all (${obligations.map(({ id }) => id)}::uuid[])`,
  )
  await tx.run(
    Prisma.sql`delete from agreement_party where agreement_id = ${agreementId}::uuid and id <> all (${parties.map(({ id }) => id)}::uuid[])`,
  )
  await tx.run(Prisma.sql`delete from agreement_regulation where agreement_id = ${agreementId}::uuid`)
  await tx.run(Prisma.sql`insert into agreement_regulation (agreement_id, regulation_id, tenant_id)
    select ${agreementId}::uuid, r, ${actor.tenantId}::uuid from unnest(${[...new Set(facts.regulationIds)]}::uuid[]) r`)
}
