import { Prisma } from '@payung/database/prisma'
import type { LikenessThresholds } from '@payung/domain/identity/person-likeness'

/** What holds today for the viewer's tenant: its own where it has set one, else everybody's. */
export function findThresholds(): Prisma.Sql {
  return Prisma.sql`select possible::int as possible, obvious::int as obvious from duplicate_threshold
    where withdrawn_at is null and valid @> (now() at time zone 'Asia/Pontianak')::date order by tenant_id nulls last limit 1`
}

/** @throws Error where nothing holds today, which the baseline rules out */
export function thresholdsOf(rows: readonly LikenessThresholds[]): LikenessThresholds {
  const [thresholds] = rows
  if (thresholds === undefined) throw new Error('no threshold of likeness holds today')
  return thresholds
}
