import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import type pg from 'pg'
import { TENANTS, type TestTenant } from './test.ts'

const HOME: Readonly<Record<TestTenant, readonly string[]>> = {
  provinsi: [],
  'kubu-raya': ['61.12'],
  pontianak: ['61.71'],
  pertamina: [],
}

export interface ProgrammeToArrange {
  readonly areas?: readonly string[]
  readonly rule?: Rule
  readonly state?: 'DRAFT' | 'OPEN'
}

/** Puts an open programme with a quota of ten in each area into a tenant, past every policy. @returns its id */
export async function arrangeProgramme(
  admin: pg.Client,
  tenant: TestTenant,
  name: string,
  { areas = HOME[tenant], rule = { fact: 'AGE', from: 18, to: 64 }, state = 'OPEN' }: ProgrammeToArrange = {},
): Promise<string> {
  const owner = TENANTS[tenant].id
  const { rows } = await admin.query<{ id: string }>(
    `insert into programme (tenant_id, name, insurance_programmes, period, funding_source)
     values ($1, $2, '{WORK_ACCIDENT,DEATH}', '[2027-01-01,2028-01-01)', 'REGIONAL_BUDGET') returning id`,
    [owner, name],
  )
  const id = rows[0]?.id ?? ''
  await admin.query(
    `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
     select $1, $2, code, custodian_tenant_id, 10 from area where code = any($3)`,
    [id, owner, areas],
  )
  await admin.query(
    `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 1, $2, $3, '2020-01-01')`,
    [id, owner, rule],
  )
  if (state === 'OPEN' && areas.length > 0)
    await admin.query(`update programme set state = 'OPEN', version = 2 where id = $1`, [id])
  return id
}

/** What the package of work accident and death costs: Rp16,800. */
export async function arrangeAmounts(admin: pg.Client, { hasForm = true } = {}): Promise<void> {
  await admin.query(`insert into tariff (kind, membership_kind, programme, valid, rate, amount, amount_min, amount_max)
    select kind, 'SELF_EMPLOYED', programme, '[2015-07-01,)', rate, amount, least, most from (values
      ('RATE', 'WORK_ACCIDENT', 10000, null, 10000, 207000), ('FLAT', 'DEATH', null, 6800, null, null), ('PACKAGE_BASE', null, null, 1000000, null, null))
      t(kind, programme, rate, amount, least, most)`)
  if (!hasForm) return
  await admin.query(`insert into decree_form (tenant_id, version, budget_agency, work_accident_account, death_account, old_age_account, saved_by)
    select t.id, 1, 'Dinas Tenaga Kerja', '5.1.02.02.02.0006', '5.1.02.02.02.0007', '5.1.02.02.02.0010', (select id from app_user order by id limit 1)
    from tenant t where t.kind in ('PROVINCE', 'REGENCY', 'CITY')`)
}
