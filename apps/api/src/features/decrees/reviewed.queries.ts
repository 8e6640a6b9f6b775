import { Prisma } from '@payung/database/prisma'

export interface ReviewedRow {
  readonly people: number
  readonly closed_on: string
}

/** The closed review of what a decree amends or revokes: the one that it was drafted from, or else the newest. */
export function findReviewed(decreeId: string): Prisma.Sql {
  return Prisma.sql`select r.people, app.day_of(r.closed_at)::text as closed_on
    from decree d join reverification r on r.decree_id = d.amends_id and r.tenant_id = d.tenant_id
    where d.id = ${decreeId}::uuid and r.state = 'CLOSED' and r.people is not null
    order by (r.amendment_id = d.id) desc nulls last, r.closed_at desc limit 1`
}
