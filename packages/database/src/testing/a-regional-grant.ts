import type pg from 'pg'
import { TENANTS, type TestTenant, USERS } from './ground.ts'

interface GrantToArrange {
  readonly government?: TestTenant
  readonly by?: TestTenant
  /** Half-open, as a range of days. */
  readonly valid?: string
  readonly rupiah?: number
  /** The grant that it ends. */
  readonly ends?: string
}

/** What a government gives a family at a death, or the end of it, as somebody has proposed. @returns its id */
export async function aRegionalGrant(
  admin: pg.ClientBase,
  { government = 'kubu-raya', by = government, valid = '[2025-01-01,)', rupiah = 1_500_000, ends }: GrantToArrange = {},
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into regional_grant (tenant_id, ends_grant_id, valid, rupiah, basis_kind, basis_number, basis_title, basis_day, proposed_by)
     values ($1, $2::uuid, $3::daterange, case when $2::uuid is null then $4::bigint end, 'PERBUP', '12/2025', 'Santunan kematian', '2024-12-20', $5) returning id`,
    [TENANTS[government].id, ends ?? null, valid, rupiah, USERS[by]],
  )
  return rows[0]?.id ?? ''
}
