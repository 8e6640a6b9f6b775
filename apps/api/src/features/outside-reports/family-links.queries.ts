import { Prisma } from '@payung/database/prisma'
import type { LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { FamilyRelation } from '@payung/domain/benefit/family-report-input'
import type { WrittenReport } from '../claims/public.ts'

/** A link by which a family can still report. */
export interface FamilyLinkRow {
  readonly id: string
  readonly worker_id: string
  readonly made_at: Date
  readonly expires_at: Date
}

const IS_OPEN = Prisma.sql`l.used_at is null and l.withdrawn_at is null and l.expires_at > now()`

export function findOpenFamilyLinks(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select l.id, l.worker_id, l.made_at, l.expires_at from family_link l
    where l.worker_id = any(${[...workerIds]}::uuid[]) and ${IS_OPEN} order by l.id desc`
}

export function findFamilyLink(id: string): Prisma.Sql {
  return Prisma.sql`select l.id, l.worker_id, l.made_at, l.expires_at from family_link l where l.id = ${id}::uuid`
}

/** Whether nothing in the record speaks against a link; the database holds it, too (`app.refuse_family_link_of_dead`). */
export function findReportedDead(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select distinct e.worker_id from life_event e where e.worker_id = any(${[...workerIds]}::uuid[]) and e.kind = 'DEATH' and e.state = 'REPORTED'`
}

export function insertFamilyLink(
  worker: { readonly id: string; readonly tenant_id: string },
  codeHash: Buffer,
): Prisma.Sql {
  return Prisma.sql`insert into family_link (tenant_id, worker_id, code_hash) values (${worker.tenant_id}::uuid, ${worker.id}::uuid, ${codeHash})`
}

/** The database says who, and when. */
export function withdrawLink(id: string): Prisma.Sql {
  return Prisma.sql`update family_link set withdrawn_at = now() where id = ${id}::uuid`
}

/** What a link shows to the family that holds it, and under whose key their number is sealed. */
export interface PublicFamilyLink {
  readonly first_name: string
  readonly government: string
  readonly giver_tenant_id: string
  readonly is_used: boolean
  /** What was reported by this link; null before. */
  readonly reported_kind: LifeEventKind | null
}

export function findPublicFamilyLink(codeHash: Buffer): Prisma.Sql {
  return Prisma.sql`select first_name, government, giver_tenant_id, is_used, reported_kind from app.public_family_link(${codeHash})`
}

export type FamilyReportOutcome = 'RECEIVED' | 'USED' | 'MISSING'

export interface FamilyReporter {
  readonly name: string
  readonly relation: FamilyRelation
  readonly phoneCipher: Buffer | null
}

export function reportByFamilyLink(
  codeHash: Buffer,
  reportId: string,
  event: WrittenReport,
  { name, relation, phoneCipher }: FamilyReporter,
): Prisma.Sql {
  return Prisma.sql`select app.report_by_family_link(${codeHash}, ${reportId}::uuid, ${event.kind}, ${event.eventDay}::date, ${event.dayPrecision}, ${event.place},
    ${event.atWorkOrOnTheWay}::boolean, ${name}, ${relation}, ${phoneCipher}::bytea) as outcome`
}
