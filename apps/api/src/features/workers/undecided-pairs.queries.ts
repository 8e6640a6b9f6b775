import { Prisma } from '@payung/database/prisma'
import { findThresholds } from './likeness-thresholds.queries.ts'

/** Of `duplicate_pair p`: a question is asked only while the two are alike enough today, as packages/domain counts them; decisions stay whatever the threshold. */
export const ALIKE_ENOUGH = Prisma.sql`p.score >= (select t.possible from (${findThresholds()}) t)`

/** Records of which nobody has decided whether they are of one person; one that was put off is undecided as well. */
export function inUndecidedPairs(): Prisma.Sql {
  return Prisma.sql`select unnest(array[p.worker_a, p.worker_b]) from duplicate_pair p where p.state in ('OPEN', 'LATER') and ${ALIKE_ENOUGH}`
}
