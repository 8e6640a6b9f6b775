import { Prisma } from '@payung/database/prisma'

export function listAreas(): Prisma.Sql {
  return Prisma.sql`select code, level, kind, name, parent_code as "parentCode", custodian_tenant_id as "custodianTenantId", population from area order by code`
}

export function listOccupations(): Prisma.Sql {
  return Prisma.sql`select code, name_id as "nameId", name_en as "nameEn", ecosystem_code as "ecosystemCode" from occupation order by name_id`
}

export function listEcosystems(): Prisma.Sql {
  return Prisma.sql`select code, name_id as "nameId", name_en as "nameEn" from ecosystem order by code`
}

export function listTenants(): Prisma.Sql {
  return Prisma.sql`select id, code, kind, name, short_name as "shortName", area_code as "areaCode", seat from tenant order by code`
}

export function listFormerNamesInForce(): Prisma.Sql {
  return Prisma.sql`select area_code as code, name from area_former_name where withdrawn_at is null
      and coalesce(valid_until <= app.today(), true) order by area_code, id`
}

export function listAgeBounds(): Prisma.Sql {
  return Prisma.sql`select key, amount::integer as years, legal_basis as basis from reference_amount
      where key in ('FIRST_REGISTRATION_AGE_BELOW', 'FIRST_REGISTRATION_AGE_FROM') and unit = 'YEARS'
        and valid @> app.today()`
}
