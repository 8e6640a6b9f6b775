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
  return Prisma.sql`
    select area_code, count(*)::int as judged, count(*) filter (where now)::int as eligible,
      count(*) filter (where now is false)::int as not_eligible, count(*) filter (where now is null)::int as unknown,
      count(*) filter (where now and before is not true)::int as gained, count(*) filter (where before and now is not true)::int as lost,
      count(*) filter (where now and before)::int as kept
    from (select ${quotaAreaOf(judged.areaCodes)} as area_code, ${now} as now, ${before} as before
      from worker_listing l ${where(everybody)}) l
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
