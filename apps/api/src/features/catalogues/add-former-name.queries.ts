import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertFormerName(
  actor: Actor,
  {
    areaCode,
    name,
    validUntil,
    legalBasis,
    source,
  }: {
    readonly areaCode: string
    readonly name: string
    readonly validUntil: string | null
    readonly legalBasis: string | null
    readonly source: string | null
  },
): Prisma.Sql {
  return Prisma.sql`
    insert into area_former_name (area_code, name, valid_until, legal_basis, source, added_by)
    values (${areaCode}, ${name}, ${validUntil}::date, ${legalBasis}, ${source}, ${actor.userId}::uuid)
    on conflict (area_code, lower(name)) where withdrawn_at is null do nothing returning id`
}
