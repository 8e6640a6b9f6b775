import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function findPartIds(agreementId: string): Prisma.Sql {
  return Prisma.sql`
    select id from agreement_party where agreement_id = ${agreementId}::uuid
    union all select id from obligation where agreement_id = ${agreementId}::uuid`
}

export function upsertParties(agreementId: string, actor: Actor, partyJson: string): Prisma.Sql {
  return Prisma.sql`
    insert into agreement_party (id, agreement_id, tenant_id, position, kind, party_tenant_id, outside_name, signatory_name, signatory_title, signatory_capacity)
    select p.id, ${agreementId}::uuid, ${actor.tenantId}::uuid, p.position, p.kind, p."tenantId", p."outsideName", p."signatoryName", p."signatoryTitle",
      p."signatoryCapacity"
    from jsonb_to_recordset(${partyJson}::jsonb) as p (id uuid, position integer, kind text, "tenantId" uuid, "outsideName" text, "signatoryName" text,
      "signatoryTitle" text, "signatoryCapacity" text)
    on conflict (id) do update set position = excluded.position, kind = excluded.kind, party_tenant_id = excluded.party_tenant_id,
      outside_name = excluded.outside_name, signatory_name = excluded.signatory_name, signatory_title = excluded.signatory_title,
      signatory_capacity = excluded.signatory_capacity`
}

export function upsertObligations(agreementId: string, actor: Actor, obligationJson: string): Prisma.Sql {
  return Prisma.sql`
    insert into obligation (id, agreement_id, tenant_id, party_id, position, text, due_on)
    select o.id, ${agreementId}::uuid, ${actor.tenantId}::uuid, o."partyId", o.position, o.text, o."dueOn"
    from jsonb_to_recordset(${obligationJson}::jsonb) as o (id uuid, "partyId" uuid, position integer, text text, "dueOn" date)
    on conflict (id) do update set party_id = excluded.party_id, position = excluded.position, text = excluded.text, due_on = excluded.due_on`
}

export function deleteOtherObligations(agreementId: string, obligationIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`delete from obligation where agreement_id = ${agreementId}::uuid and id <> all (${obligationIds}::uuid[])`
}

export function deleteOtherParties(agreementId: string, partyIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`delete from agreement_party where agreement_id = ${agreementId}::uuid and id <> all (${partyIds}::uuid[])`
}

export function deleteLegalBases(agreementId: string): Prisma.Sql {
  return Prisma.sql`delete from agreement_regulation where agreement_id = ${agreementId}::uuid`
}

export function insertLegalBases(agreementId: string, actor: Actor, regulationIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`insert into agreement_regulation (agreement_id, regulation_id, tenant_id)
    select ${agreementId}::uuid, r, ${actor.tenantId}::uuid from unnest(${regulationIds}::uuid[]) r`
}
