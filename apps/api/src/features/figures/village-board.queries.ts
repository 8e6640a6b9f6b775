import { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'

/** How the people of a village stand this month, exactly as counted: to be shown by `village-board.ts` alone. */
export interface CountedVillage {
  readonly village_code: string
  readonly registered: number
  readonly designated: number
  readonly protected: number
  readonly in_grace: number
  readonly unpaid_months: number
  readonly ended: number
  readonly ending: number
  readonly funding_sources: readonly FundingSource[]
  readonly is_counting: boolean
}

/**
 * Villages below an area in which anybody is counted, each once: people whom the viewer's own list names, beside what `app.village_counts` counts of decrees. Both in
 * one statement, so that they are of one moment.
 */
export function countVillages(area: string, day: string): Prisma.Sql {
  return Prisma.sql`
    with registered as (
      select l.village_code, count(*)::int as people from worker_listing l
      where l.tenant_id = (select app.tenant_id()) and (l.village_code = ${area} or starts_with(l.village_code, ${`${area}.`})) group by 1
    )
    select village_code, coalesce(r.people, 0) as registered, coalesce(c.designated, 0) as designated, coalesce(c.protected, 0) as protected,
      coalesce(c.in_grace, 0) as in_grace, coalesce(c.unpaid_months, 0) as unpaid_months, coalesce(c.ended, 0) as ended, coalesce(c.ending, 0) as ending,
      coalesce(c.funding_sources, '{}') as funding_sources, coalesce(c.is_counting, false) as is_counting
    from registered r full join app.village_counts(${area}, ${day}::date) c using (village_code)`
}
