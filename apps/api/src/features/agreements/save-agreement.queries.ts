import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'
import { type AgreementFacts, dayAfter } from './agreement-facts.ts'

export function insertFacts(actor: Actor, id: string, facts: AgreementFacts, renewsId: string | null): Prisma.Sql {
  return Prisma.sql`
    insert into agreement (id, tenant_id, kind, number, title, purpose, valid, quota_people, quota_rupiah, pledge_remainder, pledge_area_codes, pledge_occupation_codes,
      under_id, renews_id, created_by, updated_by)
    values (${id}::uuid, ${actor.tenantId}::uuid, ${facts.kind}, ${facts.number}, ${facts.title}, ${facts.purpose}, ${validOf(facts)},
      ${facts.quotaPeople}, ${facts.quotaRupiah}, ${facts.pledgeRemainder}, ${[...facts.pledgeAreaCodes]}::text[], ${[...facts.pledgeOccupationCodes]}::text[],
      ${facts.underId}::uuid, ${renewsId}::uuid, ${actor.userId}::uuid, ${actor.userId}::uuid)`
}

export function updateFacts(
  actor: Actor,
  id: string,
  facts: AgreementFacts,
  expectedVersion: number | null,
): Prisma.Sql {
  return Prisma.sql`
    update agreement set kind = ${facts.kind}, number = ${facts.number}, title = ${facts.title}, purpose = ${facts.purpose},
      valid = ${validOf(facts)}, quota_people = ${facts.quotaPeople}, quota_rupiah = ${facts.quotaRupiah}, pledge_remainder = ${facts.pledgeRemainder},
      pledge_area_codes = ${[...facts.pledgeAreaCodes]}::text[], pledge_occupation_codes = ${[...facts.pledgeOccupationCodes]}::text[],
      under_id = ${facts.underId}::uuid, version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
    where id = ${id}::uuid and version = ${expectedVersion}`
}

function validOf({ validFrom, lastDay }: AgreementFacts): Prisma.Sql {
  return Prisma.sql`daterange(${validFrom}::date, ${dayAfter(lastDay)}::date)`
}
