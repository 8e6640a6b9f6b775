import { Prisma } from '@payung/database/prisma'
import type { TenantKind } from '@payung/domain/access/role'
import { REGULATION_KINDS, type RegulationKind } from '@payung/domain/agreement/regulation'
import type { Gazette } from '@payung/domain/agreement/regulation-gazette'
import type { DecreeRecord } from './decrees.queries.ts'

/** A regulation or an agreement as a decree cites it. */
export interface CitedRegulation {
  readonly id: string
  readonly kind: RegulationKind
  readonly number: string | null
  readonly year: number | null
  readonly issuer: string | null
  readonly title: string
  readonly gazette: Gazette | null
  readonly tenant_name: string | null
  readonly tenant_kind: TenantKind | null
}

const CITED = Prisma.sql`r.id, r.kind, r.number, r.year, r.issuer, r.title,
  case when r.gazette_number is not null then json_build_object('year', r.gazette_year, 'number', r.gazette_number, 'supplement', r.gazette_supplement) end as gazette,
  t.short_name as tenant_name, t.kind as tenant_kind from regulation r left join tenant t on t.id = r.tenant_id`
const RANK = Prisma.sql`array_position(${[...REGULATION_KINDS]}::text[], r.kind)`

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

export interface BoundPeople {
  /** Of this decree; of an amendment those of the decree that it amends, as they will be. */
  readonly people: number
  /** Of all others. */
  readonly bound: number
}

/** How many people a decree and all others would take of an agreement, in the fullest of its months. */
export function countBound(agreementId: string, decree: BoundDecree): Prisma.Sql {
  return Prisma.sql`
    with own as (
      select g.month::date as month, (app.people_resting(b, ${agreementId}::uuid) + coalesce((select sum(a.added - a.removed) from decree a where a.amends_id = b.id and a.id <> d.id
        and a.content_hash is not null and a.from_month <= g.month::date), 0) + case when d.id = b.id then 0 else d.added - d.removed end)::int as people
      from decree d join decree b on b.id = coalesce(d.amends_id, d.id)
        cross join generate_series(d.from_month::timestamp, d.until_month::timestamp - interval '1 day', interval '1 month') g(month)
      where d.id = ${decree.id}::uuid)
    select own.people, coalesce(o.people, 0) as bound from own left join app.people_bound(${agreementId}::uuid,
      ${decree.amends_id ?? decree.id}::uuid, null, ${decree.from_month}::date, ${decree.until_month}::date) o using (month)
    order by own.people + coalesce(o.people, 0) desc limit 1`
}

/** What the decree rests on that an amendment changes: it stays what its people rest on, whatever the amendment cites. */
export function findAmendedAgreements(amendsId: string): Prisma.Sql {
  return Prisma.sql`select unnest(d.agreement_ids) as id from decree d where d.id = ${amendsId}::uuid`
}

export function lockAgreementByName(lockName: string): Prisma.Sql {
  return Prisma.sql`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`
}
