import { Prisma } from '@payung/database/prisma'

/** What anybody may know of a published cohort. */
export interface PublicCohort {
  readonly tenant_id: string
  readonly cohort_id: string
  readonly owner_name: string
  readonly programme_name: string
  readonly cohort_name: string
  readonly from_month: string
  readonly until_month: string
  readonly seed: string
  readonly criteria: readonly { readonly label: string; readonly points: number }[]
  readonly members: number
  readonly reserves: number
  readonly published_on: string
  readonly objections_until: string
  readonly locked: boolean
}

export function findPublicCohort(code: string): Prisma.Sql {
  return Prisma.sql`select tenant_id, cohort_id, owner_name, programme_name, cohort_name, from_month::text, until_month::text, seed, criteria, members,
    reserves, published_on::text, objections_until::text, locked from app.public_cohort(${code})`
}

export interface PublicVillage {
  readonly village_code: string
  readonly members: number
  readonly reserves: number
}

export function findPublicVillages(code: string): Prisma.Sql {
  return Prisma.sql`select village_code, members, reserves from app.public_cohort_villages(${code}) order by village_code`
}

/** Wider than a village: there stand those whom their own village would tell apart. */
export interface PublicPlace {
  readonly shown_code: string
  readonly people: number
}

export function findPublicPlaces(code: string): Prisma.Sql {
  return Prisma.sql`select shown_code, people from app.public_cohort_places(${code}) order by shown_code desc`
}

export interface PublicPerson {
  readonly area_code: string
  readonly place: number
  readonly masked_name: string
  readonly occupation_code: string | null
  readonly standing: 'MEMBER' | 'RESERVE'
}

/** @param place a village, or one of the wider places */
export function findPublicPeople(code: string, place: string): Prisma.Sql {
  return Prisma.sql`select area_code, place, masked_name, occupation_code, standing from app.public_cohort_people(${code}, ${place})`
}

export interface PublicObjection {
  readonly id: string
  readonly code: string
  readonly village: string
  readonly areaCode: string | null
  readonly place: number | null
  readonly kind: string
  readonly statement: Uint8Array
  readonly sender: Uint8Array
  readonly surroundings: Uint8Array
}

/** No row where it was spent before. What is hours old is forgotten on the way: its challenge has run out long ago. */
export function spendProof(nonce: Uint8Array): Prisma.Sql {
  return Prisma.sql`with forgotten as (delete from objection_proof where spent_at < now() - interval '6 hours')
    insert into objection_proof (nonce) values (${nonce}) on conflict do nothing returning nonce`
}

export function sendObjection(it: PublicObjection): Prisma.Sql {
  return Prisma.sql`select app.receive_objection(${it.id}::uuid, ${it.code}, ${it.village}, ${it.areaCode}, ${it.place}::int, ${it.kind}, ${it.statement}::bytea,
    ${it.sender}::bytea, ${it.surroundings}::bytea) as outcome`
}
