import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function lockOwnProgramme(programmeId: string, actor: Actor): Prisma.Sql {
  return Prisma.sql`select from programme where id = ${programmeId}::uuid and tenant_id = ${actor.tenantId}::uuid for update`
}

export function deletePriorityFrom(programmeId: string, effectiveFrom: string): Prisma.Sql {
  return Prisma.sql`delete from priority_version where programme_id = ${programmeId}::uuid and effective_from = ${effectiveFrom}::date and used_at is null`
}

export function insertPriority(
  actor: Actor,
  {
    programmeId,
    orderJson,
    effectiveFrom,
    note,
  }: {
    readonly programmeId: string
    readonly orderJson: string
    readonly effectiveFrom: string
    readonly note: string | null
  },
): Prisma.Sql {
  return Prisma.sql`
    insert into priority_version (programme_id, version, tenant_id, criteria, effective_from, note, saved_by)
    select ${programmeId}::uuid, coalesce(max(version), 0) + 1, ${actor.tenantId}::uuid, ${orderJson}::jsonb,
      ${effectiveFrom}::date, ${note}, ${actor.userId}::uuid from priority_version where programme_id = ${programmeId}::uuid returning version`
}
