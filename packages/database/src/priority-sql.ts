import { LOT_DIGITS } from '@payung/domain/cohort/cohort-places'
import type { PriorityOrder } from '@payung/domain/eligibility/priority-order'
import { eligibilitySql, type SqlFrame } from './eligibility-sql.ts'
import { Prisma } from './prisma.ts'

/** Of a row of `worker_listing l`, or of anything with its columns: which criteria are met and the points for them, as `priorityOf` answers. */
export function prioritySql(
  order: PriorityOrder,
  frame: SqlFrame,
): { readonly points: Prisma.Sql; readonly met: Prisma.Sql } {
  if (order.length === 0) return { points: Prisma.sql`0`, met: Prisma.sql`'{}'::smallint[]` }
  const truths = order.map(({ when }) => eligibilitySql(when, frame))
  const points = order.map(
    ({ points }, at) => Prisma.sql`case when ${truths[at] ?? Prisma.empty} then ${points}::int else 0 end`,
  )
  const numbers = truths.map((truth, at) => Prisma.sql`case when ${truth} then ${at + 1}::smallint end`)
  return {
    points: Prisma.sql`(${Prisma.join(points, ' + ')})`,
    met: Prisma.sql`array_remove(array[${Prisma.join(numbers)}], null)`,
  }
}

/** The lot of `l.worker_id`, as `lotText` says what it is drawn from. */
export function lotSql(seed: string): Prisma.Sql {
  return Prisma.sql`left(encode(sha256(convert_to(${`${seed}:`} || l.worker_id::text, 'UTF8')), 'hex'), ${LOT_DIGITS}::int)`
}

export interface PlacingQuestion {
  /** Rows `worker_id, village_code, area_code, points, met, draw`: everybody who is eligible. */
  readonly judged: Prisma.Sql
  /** Rows `area_code, room, reserve`. */
  readonly rooms: Prisma.Sql
}

/** Everybody who finds a place, as `placesOf` places them: a statement of rows `worker_id, village_code, area_code, points, met, draw, place, standing`. */
export function placedSql({ judged, rooms }: PlacingQuestion): Prisma.Sql {
  return Prisma.sql`
    select p.worker_id, p.village_code, p.area_code, p.points, p.met, p.draw, p.place::int, case when p.place <= r.room then 'MEMBER' else 'RESERVE' end as standing
    from (select j.*, row_number() over (partition by j.area_code order by j.points desc, j.draw collate "C", j.worker_id) as place from (${judged}) j) p
      join (${rooms}) r on r.area_code = p.area_code
    where p.place <= greatest(r.room, 0) + greatest(r.reserve, 0)`
}
