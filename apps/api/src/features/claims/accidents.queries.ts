import { Prisma } from '@payung/database/prisma'
import type { Loss } from '@payung/domain/benefit/disability'

/** What an accident has led to, as its last entry says. */
export interface AccidentRow {
  readonly claim_id: string
  readonly number: number
  readonly losses: readonly Loss[]
  readonly days_unable_to_work: number
  /** Rupiah in each year; numbers in a list come as text. */
  readonly home_care: readonly string[]
  readonly transport_land: bigint
  readonly transport_sea: bigint
  readonly transport_air: bigint
  readonly written_by: string
  readonly written_at: Date
}

const ACCIDENT = Prisma.sql`d.claim_id, d.number, d.losses, d.days_unable_to_work, d.home_care, d.transport_land, d.transport_sea, d.transport_air, d.written_by, d.written_at`

/** Every entry, the last first; nothing to who is no officer of the case. */
export function findAccidents(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${ACCIDENT} from accident_detail d where d.claim_id = any(${[...claimIds]}::uuid[]) order by d.claim_id, d.number desc`
}

export interface EventAccidentRow extends AccidentRow {
  readonly event_id: string
}

/** Of some events, also to who is no officer of their cases: the sum that is due counts it. */
export function findAccidentsOfEvents(eventIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.event_id, ${ACCIDENT} from app.accident_details_of(${[...eventIds]}::uuid[]) d join claim c on c.id = d.claim_id`
}

export interface NewAccident {
  readonly losses: readonly Loss[]
  readonly daysUnableToWork: number
  readonly homeCare: readonly bigint[]
  readonly transportLand: bigint
  readonly transportSea: bigint
  readonly transportAir: bigint
}

export function insertAccident(claimId: string, tenantId: string, number: number, accident: NewAccident): Prisma.Sql {
  return Prisma.sql`insert into accident_detail (claim_id, tenant_id, number, losses, days_unable_to_work, home_care, transport_land, transport_sea, transport_air)
    values (${claimId}::uuid, ${tenantId}::uuid, ${number}::smallint, ${JSON.stringify(accident.losses)}::jsonb, ${accident.daysUnableToWork}::int,
      ${accident.homeCare.map(String)}::bigint[], ${accident.transportLand}::bigint, ${accident.transportSea}::bigint, ${accident.transportAir}::bigint)`
}

export interface OfficerRow {
  readonly claim_id: string
  readonly is_officer: boolean
}

/** Whether the viewer is an officer of some cases. */
export function findOfficers(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.id as claim_id, app.is_officer_of_claim(c.id) as is_officer from claim c where c.id = any(${[...claimIds]}::uuid[])`
}

export interface TotalDisabilityRow {
  readonly claim_id: string
  readonly is_total: boolean
}

/** Whether somebody can never work again, reported so or by what was lost. */
export function findTotalDisabilities(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.id as claim_id, app.is_total_disability(c.id) as is_total from claim c where c.id = any(${[...claimIds]}::uuid[])`
}
