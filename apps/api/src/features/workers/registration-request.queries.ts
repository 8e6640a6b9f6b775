import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertRegistrationRequest(actor: Actor, key: string, contentIndex: Buffer): Prisma.Sql {
  return Prisma.sql`
    insert into registration_request (tenant_id, user_id, request_key, content_index)
    values (${actor.tenantId}::uuid, ${actor.userId}::uuid, ${key}, ${contentIndex}) on conflict do nothing`
}

export function findRegistrationRequest(actor: Actor, key: string): Prisma.Sql {
  return Prisma.sql`
    select content_index, worker_id from registration_request where user_id = ${actor.userId}::uuid and request_key = ${key}`
}

export function deleteRegistrationRequest(actor: Actor, key: string): Prisma.Sql {
  return Prisma.sql`delete from registration_request where user_id = ${actor.userId}::uuid and request_key = ${key}`
}

export function settleRegistrationRequest(workerId: string, actor: Actor, key: string): Prisma.Sql {
  return Prisma.sql`
      update registration_request set worker_id = ${workerId}::uuid where user_id = ${actor.userId}::uuid and request_key = ${key}`
}
