import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function upsertSchedule(
  decreeId: string,
  actor: Actor,
  everyMonths: number | null,
  next: string | null,
): Prisma.Sql {
  return Prisma.sql`insert into reverification_schedule (decree_id, tenant_id, every_months, next_on)
    values (${decreeId}::uuid, ${actor.tenantId}::uuid, ${everyMonths}::int, ${next}::date)
    on conflict (decree_id) do update set every_months = excluded.every_months, next_on = excluded.next_on`
}
