import { Prisma } from '@payung/database/prisma'
import { longestWaiting } from '../../platform/longest-waiting.queries.ts'

/** Of `worker_listing l`, whose registration the viewer's insurer has not answered. With the tenant beside the id it is the primary key. */
export function forInsurerToAnswer(): Prisma.Sql {
  return Prisma.sql`(l.tenant_id, l.worker_id) in (select app.tenant_id(), r.worker_id from app.registrations_to_answer() r)`
}

/** How many people the list of them has; a fragment. */
export function countRegistrationsToAnswer(): Prisma.Sql {
  return Prisma.sql`select count(*)::int from app.registrations_to_answer() r join worker_listing l on l.tenant_id = app.tenant_id() and l.worker_id = r.worker_id`
}

/** Of them, whose registration was sent first. */
export function longestRegistration(): Prisma.Sql {
  return longestWaiting(
    { since: Prisma.sql`r.sent_on`, areaCode: Prisma.sql`l.village_code`, tenantId: Prisma.sql`r.keeper_tenant_id` },
    Prisma.sql`from app.registrations_to_answer() r join worker_listing l on l.tenant_id = app.tenant_id() and l.worker_id = r.worker_id`,
  )
}

export interface RegistrationsRow {
  readonly keeper_tenant_id: string
  readonly people: number
  /** Day on which the first of them was sent. */
  readonly since: string
}

/** By government, whoever has waited longest first. */
export function findRegistrationsToAnswer(): Prisma.Sql {
  return Prisma.sql`select r.keeper_tenant_id, count(*)::int as people, min(r.sent_on)::text as since
    from app.registrations_to_answer() r join worker_listing l on l.tenant_id = app.tenant_id() and l.worker_id = r.worker_id
    group by 1 order by min(r.sent_on), count(*) desc, 1`
}
