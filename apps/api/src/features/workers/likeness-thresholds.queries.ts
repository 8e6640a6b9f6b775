import { Prisma } from '@payung/database/prisma'

/** What holds today for the viewer's tenant: its own where it has set one, else everybody's. */
export function findThresholds(): Prisma.Sql {
  return Prisma.sql`select possible::int as possible, obvious::int as obvious from duplicate_threshold
    where withdrawn_at is null and valid @> app.today() order by tenant_id nulls last limit 1`
}
