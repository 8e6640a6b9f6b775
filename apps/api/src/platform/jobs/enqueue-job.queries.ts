import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../actor.ts'

export function insertJob(actor: Actor, jobKind: string, paramsJson: string, key: string | null): Prisma.Sql {
  return Prisma.sql`
    insert into job (tenant_id, kind, params, idempotency_key, created_by, area_scope, agency_id)
    values (${actor.tenantId}::uuid, ${jobKind}, ${paramsJson}::jsonb, ${key}, ${actor.userId}::uuid,
      ${actor.areaScope}, ${actor.agencyId}::uuid)
    on conflict (tenant_id, kind, idempotency_key) do nothing returning id`
}

export function findJobByKey(jobKind: string, key: string | null, paramsJson: string): Prisma.Sql {
  return Prisma.sql`
    select id, params = ${paramsJson}::jsonb as is_same from job where kind = ${jobKind} and idempotency_key = ${key}`
}

export function putInQueue(id: string): Prisma.Sql {
  return Prisma.sql`select app.enqueue_job(${id}::uuid)`
}
