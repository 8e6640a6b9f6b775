import { Prisma } from '@payung/database/prisma'
import type { LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { FamilyRelation } from '@payung/domain/benefit/family-report-input'
import type { WrittenReport } from '../claims/public.ts'

/** A link by which a family can still report. */
export interface FamilyLinkRow {
  readonly id: string
  /** The record that stands: a link that was made of a record which was merged since is of that one. */
  readonly worker_id: string
  readonly made_at: Date
  readonly expires_at: Date
}

const IS_OPEN = Prisma.sql`l.used_at is null and l.withdrawn_at is null and l.expires_at > now()`

/** Records that stand, each with those that were merged into it. */
const family = (
  workerIds: readonly string[],
) => Prisma.sql`with recursive family as (select w.id as worker_id, w.id as merged_id from unnest(${[...workerIds]}::uuid[]) w(id)
    union all select f.worker_id, w.id from family f join worker w on w.superseded_by = f.merged_id)`

export function findOpenFamilyLinks(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`${family(workerIds)} select l.id, f.worker_id, l.made_at, l.expires_at from family f join family_link l on l.worker_id = f.merged_id
    where ${IS_OPEN} order by l.id desc`
}

export function findFamilyLink(id: string): Prisma.Sql {
  return Prisma.sql`with recursive chain as (select l.worker_id as id from family_link l where l.id = ${id}::uuid
      union all select w.superseded_by from chain c join worker w on w.id = c.id where w.superseded_by is not null)
    select l.id, c.id as worker_id, l.made_at, l.expires_at from family_link l, chain c join worker w on w.id = c.id and w.superseded_by is null where l.id = ${id}::uuid`
}

/** Of whom a death is reported, by whichever record: they get no link. The database holds it, too (`app.guard_family_link`). */
export function findReportedDead(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`${family(workerIds)} select distinct f.worker_id from family f join life_event e on e.worker_id = f.merged_id where e.kind = 'DEATH' and e.state = 'REPORTED'`
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
  /** Whether it came of an occupational illness, as they answered. */
  readonly reported_illness: boolean | null
}

export function findPublicFamilyLink(codeHash: Buffer): Prisma.Sql {
  return Prisma.sql`select first_name, government, giver_tenant_id, is_used, reported_kind, reported_illness from app.public_family_link(${codeHash})`
}

/** `DAY_WRONG`: the person was not born yet; in the year of the birth three times at most. */
export type FamilyReportOutcome = 'RECEIVED' | 'USED' | 'MISSING' | 'DAY_WRONG'

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
    ${event.atWorkOrOnTheWay}::boolean, ${event.ofOccupationalIllness}::boolean, ${name}, ${relation}, ${phoneCipher}::bytea) as outcome`
}
