import type pg from 'pg'
import { within } from './a-decree.ts'
import { TENANTS, type TestTenant } from './ground.ts'

export interface ProvisionToArrange {
  readonly amounts: readonly { readonly line: string; readonly rupiah: number }[]
  readonly year?: number
  readonly number?: string
  readonly fromMonth?: number
  readonly lastMonth?: number
}

/** The statement by which a provision letter (SPD) is recorded, and its values. */
export function recordingProvision({
  amounts,
  year = 2027,
  number = 'SPD-1',
  fromMonth = 1,
  lastMonth = 12,
}: ProvisionToArrange): [text: string, values: unknown[]] {
  return [
    `insert into fund_provision (tenant_id, fiscal_year, number, decided_on, from_month, last_month, line_amounts)
     values (app.tenant_id(), $1, $2, app.today(), $3, $4, $5)`,
    [year, number, fromMonth, lastMonth, JSON.stringify(amounts)],
  ]
}

/** The statement by which a provision letter is approved, and its values. */
export const approvingProvision = (provision: string): [text: string, values: unknown[]] => [
  `update fund_provision set state = 'APPROVED' where id = $1`,
  [provision],
]

/** Somebody records a provision letter. @returns its id */
export async function recordsProvision(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  provision: ProvisionToArrange,
): Promise<string> {
  await within(admin, tenant, by, () => admin.query(...recordingProvision(provision)))
  const { rows } = await admin.query<{ id: string }>(
    'select id from fund_provision where tenant_id = $1 order by id desc limit 1',
    [TENANTS[tenant].id],
  )
  return rows[0]?.id ?? ''
}

/** A provision letter that counts. @returns its id */
export async function anApprovedProvision(
  admin: pg.Client,
  tenant: TestTenant,
  provision: ProvisionToArrange,
  { by = 'provinsi', approver = 'pertamina' }: { readonly by?: TestTenant; readonly approver?: TestTenant } = {},
): Promise<string> {
  const id = await recordsProvision(admin, tenant, by, provision)
  await within(admin, tenant, approver, () => admin.query(...approvingProvision(id)))
  return id
}
