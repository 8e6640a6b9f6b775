import { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'

export interface PaidFromRow {
  readonly decree_id: string
  readonly sources: readonly FundingSource[]
}

/** From which kinds of money these decrees are paid by their rules, in the order of the rules; without a row where nothing is divided. */
export function findPaidFrom(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select s.decree_id, array_agg(s.funding_source order by s.first) as sources
    from (select f.decree_id, f.funding_source, min(f.rule_no) as first from funding_rule f where f.decree_id = any (${[...ids]}::uuid[]) group by 1, 2) s group by 1`
}
