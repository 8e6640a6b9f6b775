import { TENANTS, type TestTenant, USERS } from '@payung/database/testing'
import type pg from 'pg'

/** Gives the tenant's user these roles alone, in a part of the tenant. */
export async function giveRoles(
  admin: pg.Client,
  tenant: TestTenant,
  roles: readonly string[],
  scope: { area?: string; agencyId?: string } = {},
): Promise<void> {
  await admin.query('delete from membership where tenant_id = $1 and user_id = $2', [TENANTS[tenant].id, USERS[tenant]])
  await admin.query(
    `insert into membership (tenant_id, user_id, role, area_prefix, agency_id, valid)
     select $1, $2, role, $4, $5, '[2020-01-01,)' from unnest($3::text[]) role`,
    [TENANTS[tenant].id, USERS[tenant], roles, scope.area ?? '', scope.agencyId ?? null],
  )
}

export async function anAgency(admin: pg.Client, tenant: TestTenant, name = 'Dinas Sosial'): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    'insert into agency (tenant_id, name) values ($1, $2) returning id',
    [TENANTS[tenant].id, name],
  )
  return rows[0]?.id ?? ''
}
