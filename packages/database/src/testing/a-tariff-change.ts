import type pg from 'pg'
import { TENANTS, type TestTenant, USERS } from './ground.ts'

interface TariffChangeToArrange {
  readonly by?: TestTenant
  /** Half-open, as a range of days. */
  readonly valid: string
  /** Of the death contribution of the self-employed. */
  readonly amount?: number
  readonly ends?: boolean
}

/** A change of the flat contribution for death that the province has proposed. @returns its id */
export async function aTariffChange(
  admin: pg.ClientBase,
  { by = 'provinsi', valid, amount = 7_000, ends = false }: TariffChangeToArrange,
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into tariff_change (tenant_id, kind, membership_kind, programme, valid, amount, legal_basis, ends, proposed_by)
     values ($1, 'FLAT', 'SELF_EMPLOYED', 'DEATH', $2::daterange, case when not $4::boolean then $3::bigint end, 'PP baru', $4, $5) returning id`,
    [TENANTS.provinsi.id, valid, amount, ends, USERS[by]],
  )
  return rows[0]?.id ?? ''
}

/** The contribution for death as it is first loaded: Rp6,800 since July 2015. */
export async function theDeathTariff(admin: pg.ClientBase): Promise<void> {
  await admin.query(
    `insert into tariff (kind, membership_kind, programme, valid, amount, legal_basis)
     values ('FLAT', 'SELF_EMPLOYED', 'DEATH', '[2015-07-01,)', 6800, 'PP 44/2015')`,
  )
}
