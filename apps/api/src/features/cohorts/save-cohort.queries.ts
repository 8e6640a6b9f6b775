import { Prisma } from '@payung/database/prisma'

export function clearComputation(id: string): Prisma.Sql {
  return Prisma.sql`update cohort set rule_version = null, priority_version = null, judged_on = null, computed_at = null, computed_by = null,
      eligible = 0, members = 0, reserves = 0 where id = ${id}::uuid`
}

export function findRoundOfProgramme(roundId: string, programmeId: string): Prisma.Sql {
  return Prisma.sql`select from round where id = ${roundId}::uuid and programme_id = ${programmeId}::uuid`
}
