import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertMembership(
  actor: Actor,
  {
    userId,
    role,
    areaPrefix,
    agencyId,
    end,
  }: {
    readonly userId: string
    readonly role: string
    readonly areaPrefix: string
    readonly agencyId: string | null
    readonly end: string | null
  },
): Prisma.Sql {
  return Prisma.sql`
      insert into membership (tenant_id, user_id, role, area_prefix, agency_id, valid, granted_by)
      values (${actor.tenantId}::uuid, ${userId}::uuid, ${role}, ${areaPrefix}, ${agencyId}::uuid,
        daterange(app.today(), ${end}::date), ${actor.userId}::uuid)
      returning id`
}
