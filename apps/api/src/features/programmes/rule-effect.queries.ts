import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import {
  type JudgedBy,
  judgedPeople,
  NO_FILTER,
  occupationsIn,
  summedConditions,
  truthsOf,
  where,
} from '../workers/public.ts'

/** How many people of an area a rule admits, and what a changed rule would change. */
export interface AreaEffect {
  /** Null for all areas together. */
  readonly area_code: string | null
  readonly judged: number
  readonly eligible: number
  readonly not_eligible: number
  readonly unknown: number
  readonly gained: number
  readonly lost: number
  readonly kept: number
}

/** One pass over everybody who lives in the programme's areas; each number equals the list that opens behind it. */
export function countEffects(actor: Actor, reference: ReferenceData, judged: JudgedBy): Prisma.Sql {
  const framed = { ...judged, occupationsOf: occupationsIn(reference) }
  const { now, before } = truthsOf(framed)
  const everybody = [...summedConditions(actor, NO_FILTER, null), ...judgedPeople(framed)]
  // Counted by truth before it is summed up: so each rule is asked once for each person, and not once for each column.
  return Prisma.sql`
    select area_code, coalesce(sum(people), 0)::int as judged, coalesce(sum(people) filter (where now), 0)::int as eligible,
      coalesce(sum(people) filter (where now is false), 0)::int as not_eligible,
      coalesce(sum(people) filter (where now is null), 0)::int as unknown,
      coalesce(sum(people) filter (where now and before is not true), 0)::int as gained,
      coalesce(sum(people) filter (where before and now is not true), 0)::int as lost,
      coalesce(sum(people) filter (where now and before), 0)::int as kept
    from (select ${quotaAreaOf(judged.areaCodes)} as area_code, ${now} as now, ${before} as before, count(*) as people
      from worker_listing l ${where(everybody)} group by 1, 2, 3) truths
    group by rollup (area_code)`
}

/** Which of the areas a row `l` belongs to. They never nest, so the first length that fits is the one. */
export function quotaAreaOf(areaCodes: readonly string[]): Prisma.Sql {
  const lengths = [...new Set(areaCodes.map((code) => code.length))].sort((a, b) => a - b)
  if (lengths.length === 0) return Prisma.sql`null::text`
  const cases = lengths.map(
    (length) =>
      Prisma.sql`when left(l.village_code, ${length}::int) = any(${[...areaCodes]}::text[]) then left(l.village_code, ${length}::int)`,
  )
  return Prisma.sql`case ${Prisma.join(cases, ' ')} end`
}
