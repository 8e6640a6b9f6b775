import { Prisma } from '@payung/database/prisma'

/** Few records were ever merged: found once for a statement, so that everybody else costs nothing. */
const ABSORBED = Prisma.sql`(select m.id from worker m where m.superseded_by is not null)`
const OF_MERGES = Prisma.sql`(select m.id from worker m where m.superseded_by is not null
  union all select m.superseded_by from worker m where m.superseded_by is not null)`

/** The record that stands for a column's today. */
export function recordOf(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`case when ${column} in ${ABSORBED} then app.record_of(${column}) else ${column} end`
}

/** A column names a record that was merged into another. */
export function isAbsorbed(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${column} in ${ABSORBED}`
}

/** A column names a record that was merged, or that others were merged into. */
export function isOfMerge(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${column} in ${OF_MERGES}`
}

/** Every record of the person for whom a column's stands. */
export function recordsBeside(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select app.records_of(app.record_of(${column})))`
}
