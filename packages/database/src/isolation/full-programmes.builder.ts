import type pg from 'pg'
import { TENANTS, type TestTenant } from '../testing/test.ts'

const RULE = '{"fact":"AGE","from":18,"to":64}'

/** For each of them a programme that is still written and one that is open; the province's reach into both others. */
export async function fillProgrammes(admin: pg.Client): Promise<void> {
  for (const [tenant, areas] of [
    ['kubu-raya', ['61.12.05']],
    ['pontianak', ['61.71']],
    ['provinsi', ['61.12', '61.71']],
  ] as const) {
    await aProgramme(admin, tenant, areas, 'DRAFT')
    await aProgramme(admin, tenant, areas, 'OPEN')
  }
}

/** A programme past every policy, with one rule and a quota of ten in each area. @returns its id */
async function aProgramme(
  admin: pg.Client,
  tenant: TestTenant,
  areas: readonly string[],
  state: 'DRAFT' | 'OPEN',
): Promise<string> {
  const owner = TENANTS[tenant].id
  const { rows } = await admin.query<{ id: string }>(
    `insert into programme (tenant_id, name, insurance_programmes, period, funding_source)
     values ($1, $2, '{WORK_ACCIDENT,DEATH}', '[2027-01-01,2028-01-01)', 'REGIONAL_BUDGET') returning id`,
    [owner, `Program ${tenant}`],
  )
  const id = rows[0]?.id ?? ''
  await admin.query(
    `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
     select $1, $2, code, custodian_tenant_id, 10 from area where code = any($3)`,
    [id, owner, areas],
  )
  await admin.query(
    `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 1, $2, $3, '2026-01-01')`,
    [id, owner, RULE],
  )
  if (state === 'OPEN') await admin.query(`update programme set state = 'OPEN' where id = $1`, [id])
  return id
}
