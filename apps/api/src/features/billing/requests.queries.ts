import { Prisma } from '@payung/database/prisma'
import type { KeyedRequest } from '../../platform/request-key.ts'

interface Requester {
  readonly tenantId: string
  readonly userId: string
}

/** Requests with one key of one person come one after the other, until the transaction of the first ends. */
export function holdRequestKey({ tenantId, userId }: Requester, { key }: KeyedRequest): Prisma.Sql {
  return Prisma.sql`select pg_advisory_xact_lock(hashtextextended('request ' || ${tenantId} || ${userId} || ${key}, 0))::text`
}

/** What came of an earlier request with this key: the first list that it wrote to, and whether it asked for the same. */
export function findEarlierRequest({ tenantId, userId }: Requester, { key, hash }: KeyedRequest): Prisma.Sql {
  return Prisma.sql`select f.list_id, f.hash = ${hash} as is_same from (
      select y.list_id, y.request_hash as hash from contribution_payment y
      where y.tenant_id = ${tenantId}::uuid and y.recorded_by = ${userId}::uuid and y.request_key = ${key}
      union all select r.list_id, r.request_hash from contribution_receipt r
      where r.tenant_id = ${tenantId}::uuid and r.recorded_by = ${userId}::uuid and r.request_key = ${key}
      union all select c.id, c.bill_hash from contribution_list c where c.tenant_id = ${tenantId}::uuid and c.billed_by = ${userId}::uuid and c.bill_key = ${key}
    ) f limit 1`
}
