import { Prisma } from '@payung/database/prisma'
import type { Actor } from './actor.ts'

export function findMembershipInForce(actor: Pick<Actor, 'tenantId' | 'userId'>): Prisma.Sql {
  return Prisma.sql`
    select 1 from membership where tenant_id = ${actor.tenantId}::uuid and user_id = ${actor.userId}::uuid
      and valid @> app.today() limit 1`
}
