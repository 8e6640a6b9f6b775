import type { Entry } from '@payung/database/entry'
import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'

export interface OpenGrant {
  readonly worker_id: string
  readonly reason: string
  readonly expires_at: Date
}

/** This user's reveals of these people that have not run out. */
export function findOpenGrants(userId: string, workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select distinct on (worker_id) worker_id, reason, expires_at from reveal_grant
    where user_id = ${userId}::uuid and worker_id = any(${[...workerIds]}::uuid[]) and expires_at > now()
    order by worker_id, expires_at desc`
}

/** Counted under a lock of this user, so that many requests at once do not each find room for one more. */
export async function countGrantsOfLastHour(tx: TenantTransaction, userId: string): Promise<number> {
  await tx.run(Prisma.sql`select pg_advisory_xact_lock(hashtextextended('reveal ' || ${userId}, 0))`)
  const [row] = await tx.rows<{ count: number }>(Prisma.sql`select count(*)::int as count from reveal_grant
    where user_id = ${userId}::uuid and granted_at > now() - interval '1 hour'`)
  return row?.count ?? 0
}

export async function addGrant(
  tx: TenantTransaction,
  by: Entry,
  workerId: string,
  reason: string,
): Promise<{ id: string; expires_at: Date }> {
  const [grant] = await tx.rows<{ id: string; expires_at: Date }>(Prisma.sql`
    insert into reveal_grant (tenant_id, user_id, worker_id, reason, expires_at)
    values (${by.tenantId}::uuid, ${by.userId}::uuid, ${workerId}::uuid, ${reason}, now() + interval '5 minutes') returning id, expires_at`)
  if (grant === undefined) throw new Error('a reveal was not written')
  return grant
}
