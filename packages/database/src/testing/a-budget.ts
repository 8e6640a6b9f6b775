import type pg from 'pg'
import { within } from './a-decree.ts'
import { TENANTS, type TestTenant } from './ground.ts'

interface BudgetToArrange {
  readonly by?: TestTenant
  readonly approver?: TestTenant
  readonly programme?: 'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE'
  readonly ceiling?: number
  readonly year?: number
  readonly source?: string
  readonly subActivity?: string
}

/** A line of a tenant's budget without a stage, under an agency of its own. @returns its id */
export async function aBudgetLine(
  admin: pg.Client,
  tenant: TestTenant,
  {
    by = 'provinsi',
    programme = 'WORK_ACCIDENT',
    year = 2027,
    source = 'REGIONAL_BUDGET',
    subActivity = 'Jaminan sosial pekerja rentan',
  }: BudgetToArrange = {},
): Promise<string> {
  return within(admin, tenant, by, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `with office as (insert into agency (tenant_id, name) values ($1, 'Dinas Anggaran') on conflict (tenant_id, name) do update set name = excluded.name returning id)
       insert into budget_line (tenant_id, fiscal_year, agency_id, sub_activity, account_code, programme, funding_source)
       select $1, $2, office.id, $3, '5.1.02.02.02.0006', $4, $5 from office returning id`,
      [TENANTS[tenant].id, year, subActivity, programme, source],
    )
    return rows[0]?.id ?? ''
  })
}

let documents = 0
/** Proposes a stage of a line. @returns its id */
export async function proposesStage(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  line: string,
  ceiling: number,
  stage = 'MURNI',
): Promise<string> {
  return within(admin, tenant, by, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into budget_stage (line_id, tenant_id, stage, rupiah, decided_on, document_number) values ($1, $2, $3, $4, app.today(), $5) returning id`,
      [line, TENANTS[tenant].id, stage, ceiling, `DPA/${++documents}`],
    )
    return rows[0]?.id ?? ''
  })
}

export async function approvesStage(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  stage: string,
): Promise<void> {
  await within(admin, tenant, by, () =>
    admin.query(`update budget_stage set state = 'APPROVED' where id = $1`, [stage]),
  )
}

/** A line with an approved ceiling. @returns its id */
export async function anApprovedLine(
  admin: pg.Client,
  tenant: TestTenant,
  toArrange: BudgetToArrange = {},
): Promise<string> {
  const { by = 'provinsi', approver = 'pertamina', ceiling = 1_000_000 } = toArrange
  const line = await aBudgetLine(admin, tenant, toArrange)
  await approvesStage(admin, tenant, approver, await proposesStage(admin, tenant, by, line, ceiling))
  return line
}

/** Chooses from which lines a draft of a list is paid. */
export async function choosesLines(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  list: string,
  choices: readonly { readonly line: string; readonly rupiah: number }[],
): Promise<void> {
  await within(admin, tenant, by, () =>
    admin.query('select app.choose_budget_lines($1, $2)', [list, JSON.stringify(choices)]),
  )
}
