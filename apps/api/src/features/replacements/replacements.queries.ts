import { Prisma } from '@payung/database/prisma'
import type { FreePlaceReason } from '@payung/domain/decree/plan-replacement'

export interface FreePlaceRow {
  readonly decree_id: string
  readonly line_no: number
  readonly worker_id: string
  readonly area_code: string
  readonly village_code: string
  readonly reason: FreePlaceReason
  readonly since: string | null
  /** As the decree names who left. */
  readonly name: string | null
}

/** As many as the annex of an amendment takes at once. */
export const PLACES_MAX = 5_000

/** The free places of a decree, in the order of its lines. */
export function findFreePlaces(decreeId: string, most: number): Prisma.Sql {
  return Prisma.sql`
    select p.decree_id, p.line_no, p.worker_id, p.area_code, p.village_code, p.reason, p.since::text, e.name
    from app.free_places(${decreeId}::uuid) p
      left join lateral (select h.entry_decree_id, h.entry_no from decree_holding h where h.decree_id = p.decree_id and h.line_no = p.line_no
        order by h.until_month desc, h.from_month desc limit 1) h on true
      left join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no
    order by p.line_no limit ${Prisma.raw(String(most))}`
}

export interface FreePlaceCountRow {
  readonly decree_id: string
  readonly places: number
  readonly since: string | null
}

/** How many places are free in each decree of the viewer's government; what has been free longest first. */
export function countFreePlaces(most: number): Prisma.Sql {
  return Prisma.sql`select p.decree_id, count(*)::int as places, min(p.since)::text as since from app.free_places() p
    group by p.decree_id order by min(p.since) nulls last, p.decree_id limit ${Prisma.raw(String(most))}`
}

export interface PledgedLineRow {
  readonly line_no: number
  /** In turn, the first first. */
  readonly pledges: readonly string[]
}

/** Lines of a decree that pledges pay for in a month or after it: held, or emptied by an amendment. */
export function findPledgedLines(decreeId: string, fromMonth: string): Prisma.Sql {
  return Prisma.sql`select l.line_no, l.pledges from app.pledged_lines(${decreeId}::uuid, ${fromMonth}::date) l`
}

export interface PledgeWaitingRow {
  readonly worker_id: string
  readonly area_code: string
  readonly place: number
  readonly admitted: boolean
}

/**
 * Who waits in the orders of pledges that pay in turn for places of a decree, with whom a draft of one's own brings in; `admitted` judges a row of `worker_listing l` by
 * the rule of today.
 */
export function listPledgeWaiting(
  decreeId: string,
  pledgeIds: readonly string[],
  fromMonth: string,
  amendmentId: string | null,
  admitted: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`select q.worker_id, q.area_code, q.place, ${admitted} is true as admitted
    from app.pledge_waiting(${decreeId}::uuid, ${[...pledgeIds]}::uuid[], ${fromMonth}::date, ${amendmentId}::uuid) q
      join worker_listing l on l.worker_id = q.worker_id and l.tenant_id = app.tenant_id() and l.level = 'FULL' order by q.place`
}

export interface NameRow {
  readonly worker_id: string
  readonly name: string | null
}

/** As one's own listing has them. */
export function findNames(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select l.worker_id, l.display_name as name from worker_listing l
    where l.worker_id = any(${[...ids]}::uuid[]) and l.tenant_id = app.tenant_id() and l.level = 'FULL'`
}
