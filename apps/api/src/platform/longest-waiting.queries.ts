import { Prisma } from '@payung/database/prisma'

/** Of a queue: since when a row of it waits, or until when it can, where that is, and who waits for the viewer or is late. */
interface WaitingColumns {
  readonly since?: Prisma.Sql
  readonly until?: Prisma.Sql
  readonly areaCode?: Prisma.Sql
  readonly tenantId?: Prisma.Sql
  readonly person?: Prisma.Sql
  /** How many parties there are of which the first row names one; one unless it says so. */
  readonly parties?: Prisma.Sql
  /** The party is late, and the viewer waits for it; otherwise the party waits. */
  readonly partyIsLate?: boolean
}

const NOTHING = Prisma.sql`null`

/** The day of an instant, as people here count days. */
export function dayOf(instant: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`app.day_of(${instant})`
}

/** Which row of a queue waits longest or ends soonest: the same columns of each queue, so that one statement reads them of all. */
export function longestWaiting(
  { since, until, areaCode, tenantId, person, parties, partyIsLate = false }: WaitingColumns,
  from: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`select (${since ?? NOTHING})::date::text as since, (${until ?? NOTHING})::date::text as until, (${areaCode ?? NOTHING})::text as area_code,
    (${tenantId ?? NOTHING})::uuid as tenant_id, (${person ?? NOTHING})::text as person, ${partyIsLate}::boolean as party_is_late,
    (${parties ?? Prisma.sql`1`})::int as parties ${from} order by ${since ?? until ?? NOTHING} limit 1`
}

export interface LongestRow {
  readonly since: string | null
  readonly until: string | null
  readonly area_code: string | null
  readonly tenant_id: string | null
  /** Somebody of the viewer's tenant, or a party without an account. */
  readonly person: string | null
  readonly party_is_late: boolean
  readonly parties: number
}
