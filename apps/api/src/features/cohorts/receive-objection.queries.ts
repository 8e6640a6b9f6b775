import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function findMemberOfCohort(cohortId: string, workerId: string): Prisma.Sql {
  return Prisma.sql`select from cohort_member where cohort_id = ${cohortId}::uuid and worker_id = ${workerId}::uuid`
}

export function insertObjection(
  actor: Actor,
  {
    id,
    cohortId,
    workerId,
    villageCode,
    kind,
    statementCipher,
  }: {
    readonly id: string
    readonly cohortId: string
    readonly workerId: string | null
    readonly villageCode: string
    readonly kind: string
    readonly statementCipher: Buffer
  },
): Prisma.Sql {
  return Prisma.sql`
      insert into cohort_objection (id, cohort_id, tenant_id, worker_id, village_code, kind, statement_cipher, received_by)
      values (${id}::uuid, ${cohortId}::uuid, ${actor.tenantId}::uuid, ${workerId}::uuid, ${villageCode}, ${kind},
        ${statementCipher}, ${actor.userId}::uuid) returning id`
}
