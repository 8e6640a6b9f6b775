import { Prisma } from '@payung/database/prisma'
import { findThresholds } from '../workers/public.ts'

export interface KeeperRow {
  readonly tenant_id: string
  readonly pairs: number
  readonly reminded_on: string | null
}

/** With which other governments pairs lie that wait, the most first: one whose two records two others keep counts with both. */
export function findKeepers(): Prisma.Sql {
  return Prisma.sql`with lying as (
      select l.custodian_tenant_id as tenant_id, count(distinct p.id)::int as pairs
      from duplicate_pair p join worker_listing l on l.tenant_id = p.tenant_id and l.worker_id in (p.worker_a, p.worker_b)
      where p.state = 'OPEN' and p.score >= (select t.possible from (${findThresholds()}) t) and l.custodian_tenant_id <> app.tenant_id() group by 1)
    select k.tenant_id, k.pairs, r.reminded_on::text
    from lying k left join app.duplicate_reminders(array(select tenant_id from lying)) r on r.tenant_id = k.tenant_id order by k.pairs desc, k.tenant_id`
}

export interface ReminderRow {
  /** Pairs that lie there, and how many of them a third government keeps as well. */
  readonly pairs: number
  readonly shared: number
  /** People who have a notice of it. */
  readonly reached: number
  /** Of a reminder in the last seven days: then nobody is reminded again. */
  readonly reminded_before: string | null
}

export function remindKeeper(tenantId: string): Prisma.Sql {
  return Prisma.sql`select pairs, shared, reached, reminded_before::text
    from app.remind_duplicate_keeper(${tenantId}::uuid, (select t.possible from (${findThresholds()}) t))`
}
