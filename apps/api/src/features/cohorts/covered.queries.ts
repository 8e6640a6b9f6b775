import { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'

/** Somebody of a list or draft whom a signed decree of another payer insures alike: when, and out of which kind of purse. Not whose it is. */
export interface CoveredRow {
  readonly worker_id: string
  readonly name: string
  readonly from_month: string
  /** First month that it no longer covers. */
  readonly until_month: string
  readonly funding_source: FundingSource
}

/** How many of a list or a draft they are. Null until that was written down today. */
export function countCovered(listId: string): Prisma.Sql {
  return Prisma.sql`select app.designated_elsewhere(${listId}::uuid) as total`
}

/** Writes down on both sides that it is told, and tells it. */
export function tellCovered(listId: string): Prisma.Sql {
  return Prisma.sql`select app.tell_overlap(${listId}::uuid) as total`
}

/** In the order of the list; nobody until it was written down today. */
export function findCovered(listId: string, most: number): Prisma.Sql {
  return Prisma.sql`select c.worker_id, l.display_name as name, c.from_month::text, c.until_month::text, c.funding_source
    from app.months_covered(${listId}::uuid) c join worker_listing l on l.worker_id = c.worker_id and l.tenant_id = app.tenant_id()
    order by c.name_row, c.from_month limit ${Prisma.raw(String(most))}`
}

/** That a row of `worker_listing l` is insured alike in no month of a programme, by this tenant's other decrees or by others'. */
export function coveredByNobody(programmeId: string, fromMonth: string, untilMonth: string): Prisma.Sql {
  return Prisma.sql`l.worker_id not in (select e.worker_id from app.people_designated(${programmeId}::uuid, ${fromMonth}::date, ${untilMonth}::date, null) e)`
}
