import { prioritySql } from '@payung/database/priority-sql'
import { Prisma } from '@payung/database/prisma'
import type { PriorityOrder } from '@payung/domain/eligibility/priority-order'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { admittedSql, type RuleToday } from '../programmes/public.ts'
import { occupationsIn } from '../workers/public.ts'

export function lockEntries(cohortId: string, reason: string | null): Prisma.Sql {
  return Prisma.sql`select entries, encode(content_hash, 'hex') as hash from app.lock_cohort(${cohortId}::uuid, ${reason})`
}

/**
 * Of the people just locked, as they were locked: who is no longer admitted, and who would stand elsewhere.
 *
 * The rule is asked on the day of the lock, however old the draft is. Points are those of the draft's own day: a birthday moves nobody in an order that
 * was published.
 */
export function countStale(
  reference: ReferenceData,
  cohortId: string,
  rule: RuleToday,
  order: PriorityOrder,
  orderedOn: string,
): Prisma.Sql {
  const ordered = { ...rule, day: orderedOn, occupationsOf: occupationsIn(reference) }
  return Prisma.sql`
    select count(*) filter (where ${admittedSql(reference, rule)} is not true)::int as refused,
      count(*) filter (where l.points <> ${prioritySql(order, ordered).points})::int as moved
    from cohort_entry l where l.cohort_id = ${cohortId}::uuid`
}
