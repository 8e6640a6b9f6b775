import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { LikenessThresholds } from '@payung/domain/identity/person-likeness'

export interface ThresholdRow extends LikenessThresholds {
  readonly id: string
  /** Set by the viewer's tenant; else everybody's. */
  readonly is_own: boolean
  readonly valid_from: string
  /** First day on which it no longer holds. */
  readonly valid_until: string | null
  readonly standing: 'IN_FORCE' | 'PLANNED' | 'ENDED' | 'WITHDRAWN'
  readonly because: string
  readonly set_at: Date
  readonly set_by: string | null
  readonly set_by_name: string | null
  readonly set_by_email: string | null
}

/** Everything that holds, held, was planned or was withdrawn for the viewer's tenant, the latest first. */
export function listThresholds(): Prisma.Sql {
  return Prisma.sql`
    select t.id, t.possible::int as possible, t.obvious::int as obvious, t.tenant_id is not null as is_own, lower(t.valid)::text as valid_from,
      upper(t.valid)::text as valid_until, case when t.withdrawn_at is not null then 'WITHDRAWN' when t.id = f.id then 'IN_FORCE'
        when lower(t.valid) > d.today then 'PLANNED' else 'ENDED' end as standing,
      t.legal_basis as because, t.set_at, t.set_by, u.name as set_by_name, u.email as set_by_email
    from duplicate_threshold t cross join (select app.today() as today) d
      left join lateral (select i.id from duplicate_threshold i where i.withdrawn_at is null and i.valid @> d.today
        order by i.tenant_id nulls last limit 1) f on true
      left join app_user u on u.id = t.set_by
    order by t.tenant_id nulls last, lower(t.valid) desc, t.id desc`
}

/** The questions that somebody has still to answer, by how alike the two are. */
export function countScores(): Prisma.Sql {
  return Prisma.sql`select p.score::int as score, count(*)::int as count from duplicate_pair p where p.state in ('OPEN', 'LATER') group by 1`
}

/** One change of a tenant's thresholds at a time: of two periods that overlap neither would hold. */
export async function lockThresholds(tx: TenantTransaction, tenantId: string): Promise<void> {
  await tx.run(Prisma.sql`select pg_advisory_xact_lock(hashtextextended('thresholds of ' || ${tenantId}, 0))`)
}

/** What was planned for that day or later gives way, and what holds until then ends. */
export async function endThresholds(tx: TenantTransaction, tenantId: string, from: string): Promise<void> {
  await tx.run(Prisma.sql`
    update duplicate_threshold set withdrawn_at = now()
    where tenant_id = ${tenantId}::uuid and withdrawn_at is null and lower(valid) >= ${from}::date`)
  await tx.run(Prisma.sql`
    update duplicate_threshold set valid = daterange(lower(valid), ${from}::date)
    where tenant_id = ${tenantId}::uuid and withdrawn_at is null and valid @> ${from}::date`)
}

export async function insertThresholds(
  tx: TenantTransaction,
  by: { readonly tenantId: string; readonly userId: string },
  made: LikenessThresholds & { readonly from: string; readonly because: string },
): Promise<void> {
  await tx.run(Prisma.sql`
    insert into duplicate_threshold (tenant_id, possible, obvious, valid, legal_basis, set_by)
    values (${by.tenantId}::uuid, ${made.possible}::smallint, ${made.obvious}::smallint, daterange(${made.from}::date, null), ${made.because},
      ${by.userId}::uuid)`)
}
