import { eligibilitySql } from '@payung/database/eligibility-sql'
import { prioritySql } from '@payung/database/priority-sql'
import { Prisma } from '@payung/database/prisma'
import type { PriorityOrder } from '@payung/domain/priority-order'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { type JudgedBy, occupationsIn } from '../workers/public.ts'

export function lockEntries(cohortId: string, reason: string | null): Prisma.Sql {
  return Prisma.sql`select entries, encode(content_hash, 'hex') as hash from app.lock_cohort(${cohortId}::uuid, ${reason})`
}

/** Of the people just locked, as they were locked: who is no longer admitted, and who would stand elsewhere. Ages are reckoned on the day of the draft. */
export function countStale(
  reference: ReferenceData,
  cohortId: string,
  judged: Pick<JudgedBy, 'programmeId' | 'rule' | 'day' | 'fromMonth' | 'untilMonth'>,
  order: PriorityOrder,
): Prisma.Sql {
  const frame = { ...judged, occupationsOf: occupationsIn(reference) }
  return Prisma.sql`
    select count(*) filter (where ${eligibilitySql(judged.rule, frame)} is not true)::int as refused,
      count(*) filter (where l.points <> ${prioritySql(order, frame).points})::int as moved
    from cohort_entry l where l.cohort_id = ${cohortId}::uuid`
}
