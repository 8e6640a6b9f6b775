import { Prisma } from '@payung/database/prisma'

export interface AccessRow {
  readonly worker_id: string
  readonly tenant_id: string
  readonly level: 'FULL' | 'REGISTERED' | 'PROOF'
  readonly reason_kind:
    | 'CUSTODIAN'
    | 'REGISTERED_BY'
    | 'COHORT'
    | 'MEMBERSHIP_CONFIRMATION'
    | 'FUNDING'
    | 'FORMER_CUSTODIAN'
  readonly began_at: Date
  readonly ended_at: Date | null
}

/** Links to these people, ended ones too; the custodian sees all of them, others their own. */
export function findAccess(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select worker_id, tenant_id, level, reason_kind, began_at, ended_at from worker_access
    where worker_id = any(${[...workerIds]}::uuid[]) order by worker_id, ended_at desc nulls first, began_at`
}
