import { Prisma } from '@payung/database/prisma'
import type { SealedPlace } from '@payung/database/sealed-owner'
import type { UnopenedReason } from '@payung/database/unopened-error'

export function insertUnopenedValues(
  tenantId: string,
  places: readonly SealedPlace[],
  subjectIds: readonly string[],
  reasons: readonly UnopenedReason[],
): Prisma.Sql {
  return Prisma.sql`
      insert into unopened_value (tenant_id, place, subject_id, reason)
      select ${tenantId}::uuid, v.place, v.subject_id, v.reason
      from unnest(${places}::text[], ${subjectIds}::text[],
        ${reasons}::text[]) as v(place, subject_id, reason)
      on conflict do nothing`
}
