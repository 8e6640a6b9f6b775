import { Prisma } from '@payung/database/prisma'

/** Of a death that is reported, here or from outside, the last day after it on which a visit has met the person. */
export interface MetAfterDeathRow {
  readonly report_id: string
  readonly met_on: string
}

export function findMetAfterDeath(reportIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select m.report_id, m.met_on::text from app.met_after_death(${[...reportIds]}::uuid[]) m`
}
