import { Prisma } from '@payung/database/prisma'
import type { RegulationKind } from '@payung/domain/regulation'
import type { DecreeRecord } from './decrees.queries.ts'

/** A regulation or an agreement as a decree cites it. */
export interface CitedRegulation {
  readonly id: string
  readonly kind: RegulationKind
  readonly number: string | null
  readonly year: number | null
  readonly title: string
  readonly tenant_name: string | null
}

const CITED = Prisma.sql`r.id, r.kind, r.number, r.year, r.title, t.short_name as tenant_name from regulation r left join tenant t on t.id = r.tenant_id`
const RANK = Prisma.sql`array_position(array['PP','INPRES','PERMEN','PMK','PERDA','PERGUB','PERBUP','PERWALI'], r.kind)`

/** What a decree of the viewer's tenant rests on unless somebody says otherwise: national law, the province's and its own, as far as it is enacted. */
export function findUsualRegulations(): Prisma.Sql {
  return Prisma.sql`select ${CITED} where r.state = 'ENACTED' and (r.tenant_id is null or r.tenant_id = app.tenant_id() or t.kind = 'PROVINCE')
    order by ${RANK}, r.year, r.number limit 30`
}

export function findCitedRegulations(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${CITED} where r.id = any(${[...ids]}::uuid[]) and r.state in ('ENACTED', 'REPLACED') order by ${RANK}, r.year, r.number`
}

export interface CitedAgreement {
  readonly id: string
  readonly kind: 'MEMORANDUM' | 'COOPERATION'
  readonly number: string | null
  readonly title: string
}

/** Cooperation agreements of the viewer's tenant that hold on a day. */
export function findUsualAgreements(day: string): Prisma.Sql {
  return Prisma.sql`select a.id, a.kind, a.number, a.title from agreement a where a.kind = 'COOPERATION' and a.state = 'SIGNED' and a.valid @> ${day}::date
    and exists (select from agreement_party p where p.agreement_id = a.id and p.party_tenant_id = app.tenant_id()) order by a.signed_on, a.id limit 10`
}

export function findCitedAgreements(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select a.id, a.kind, a.number, a.title from agreement a where a.id = any(${[...ids]}::uuid[]) order by a.signed_on, a.id`
}

export type BoundDecree = Pick<DecreeRecord, 'id' | 'amends_id' | 'from_month' | 'until_month' | 'agreement_ids'>

/** How many people other signed decrees take of an agreement in the fullest of a decree's months. */
export function countBound(agreementId: string, decree: BoundDecree): Prisma.Sql {
  return Prisma.sql`select app.people_bound(${agreementId}::uuid, ${decree.amends_id ?? decree.id}::uuid, ${decree.from_month}::date,
    ${decree.until_month}::date) as people`
}
