import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from '../../platform/page-request.ts'

/** By which order of a programme people were taken for a pledge. */
export interface PledgeOrderRow {
  readonly pledge_id: string
  readonly programme_id: string
  readonly programme_name: string
  /** Of its order; null where the lot alone decides. */
  readonly priority_version: number | null
  readonly criteria: unknown
  readonly regulation_ids: readonly string[]
}

export function findPledgeOrders(pledgeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select o.pledge_id, o.programme_id, o.programme_name, o.priority_version, o.criteria, o.regulation_ids
    from app.pledge_orders(${[...pledgeIds]}::uuid[]) o`
}

/** Somebody who was taken for a pledge, with what the order compares: the list and when it was locked, the place there, and what that came from. */
export interface PledgePlaceRow {
  readonly place: number
  readonly worker_id: string
  /** Null for whom the viewer no longer sees. */
  readonly name: string | null
  readonly village_code: string
  readonly occupation_code: string | null
  readonly cohort_id: string
  readonly cohort_name: string
  readonly locked_at: Date | null
  readonly area_code: string
  readonly list_place: number
  readonly points: number
  readonly met: readonly number[]
  readonly draw: string
  readonly criteria: unknown
}

/** Whom a pledge has taken and not given back, in the order in which they were taken. */
export function listPledgePlaces(pledgeId: string, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and x.place ${Prisma.raw(forward ? '>' : '<')} ${Number(cursor)}::int`
  const way = Prisma.raw(forward ? 'asc' : 'desc')
  return Prisma.sql`
    with page as (select x.* from pledge_place x where x.pledge_id = ${pledgeId}::uuid and x.released_at is null ${beyond}
      order by x.place ${way} limit ${Prisma.raw(String(limit))})
    select x.place, x.worker_id, l.display_name as name, m.village_code, x.occupation_code, x.cohort_id, c.name as cohort_name, c.locked_at, m.area_code,
      m.place as list_place, m.points, m.met, m.draw, coalesce(v.criteria, '[]') as criteria
    from page x join cohort c on c.id = x.cohort_id join cohort_member m on m.cohort_id = x.cohort_id and m.worker_id = x.worker_id
      left join priority_version v on v.programme_id = c.programme_id and v.version = c.priority_version
      left join worker_listing l on l.worker_id = x.worker_id
    order by x.place ${way}`
}

export function countPledgePlaces(pledgeId: string): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from pledge_place x where x.pledge_id = ${pledgeId}::uuid and x.released_at is null`
}
