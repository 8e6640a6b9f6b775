import { Prisma } from '@payung/database/prisma'

export function lockTasksOfRound(roundId: string): Prisma.Sql {
  return Prisma.sql`
    select id, kind, village_code, agency_id, name, proposer_tenant_id, state, proposed from round_task where round_id = ${roundId}::uuid for update`
}
