import type pg from 'pg'
import { within } from './a-decree.ts'
import { TENANTS, type TestTenant } from './ground.ts'

/** The same amount in each of twelve months. */
export const evenMonths = (rupiah: number): readonly number[] => Array.from({ length: 12 }, () => rupiah)

/** The statement by which a cash plan of a line is proposed, and its values. */
export const proposingCashPlan = (
  line: string,
  months: readonly (number | null)[] = evenMonths(100),
): [text: string, values: unknown[]] => [
  'insert into cash_plan (tenant_id, line_id, months) values (app.tenant_id(), $1, $2)',
  [line, [...months]],
]

/** The statement by which a cash plan is approved, and its values. */
export const approvingCashPlan = (plan: string): [text: string, values: unknown[]] => [
  `update cash_plan set state = 'APPROVED' where id = $1`,
  [plan],
]

/** Somebody proposes a cash plan of a line. @returns its id */
export async function proposesCashPlan(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  line: string,
  months?: readonly number[],
): Promise<string> {
  await within(admin, tenant, by, () => admin.query(...proposingCashPlan(line, months)))
  return latest(admin, 'cash_plan', tenant)
}

/** A cash plan in force. @returns its id */
export async function anApprovedCashPlan(
  admin: pg.Client,
  tenant: TestTenant,
  line: string,
  months?: readonly number[],
): Promise<string> {
  const plan = await proposesCashPlan(admin, tenant, 'provinsi', line, months)
  await within(admin, tenant, 'pertamina', () => admin.query(...approvingCashPlan(plan)))
  return plan
}

/** The statement by which the revocation of a letter (SPD) is proposed, and its values. */
export const proposingRevocation = (provision: string): [text: string, values: unknown[]] => [
  `insert into fund_provision_revocation (tenant_id, provision_id, reason) values (app.tenant_id(), $1, 'Diganti SPD yang benar')`,
  [provision],
]

/** The statement by which a revocation is approved, and its values. */
export const approvingRevocation = (revocation: string): [text: string, values: unknown[]] => [
  `update fund_provision_revocation set state = 'APPROVED' where id = $1`,
  [revocation],
]

/** Somebody proposes to revoke a letter (SPD). @returns the id of the revocation */
export async function proposesRevocation(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  provision: string,
): Promise<string> {
  await within(admin, tenant, by, () => admin.query(...proposingRevocation(provision)))
  return latest(admin, 'fund_provision_revocation', tenant)
}

async function latest(
  admin: pg.Client,
  table: 'cash_plan' | 'fund_provision_revocation',
  tenant: TestTenant,
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `select id from ${table} where tenant_id = $1 order by id desc limit 1`,
    [TENANTS[tenant].id],
  )
  return rows[0]?.id ?? ''
}
