import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertVote(
  actor: Actor,
  {
    id,
    submission,
    position,
    vote,
    reason,
    onBehalfOf,
  }: {
    readonly id: string
    readonly submission: number
    readonly position: number
    readonly vote: string
    readonly reason: string | null
    readonly onBehalfOf: string | null
  },
): Prisma.Sql {
  return Prisma.sql`insert into decree_vote (decree_id, tenant_id, submission, position, vote, reason, on_behalf_of)
      values (${id}::uuid, ${actor.tenantId}::uuid, ${submission}::int, ${position}::int, ${vote}, ${reason},
        ${onBehalfOf}::uuid)`
}

export function findApprovedDecree(decreeId: string): Prisma.Sql {
  return Prisma.sql`select from decree where id = ${decreeId}::uuid and state = 'APPROVED'`
}
