import { type BenchDatabase, tenantIdOf } from './bench-database.ts'

const RULE = {
  op: 'ALL',
  of: [
    { fact: 'AGE', from: 18 },
    { fact: 'RESIDENCE', among: ['61'] },
    { fact: 'WELFARE_DECILE', to: 5 },
  ],
}

/** @returns the global id of an open programme of the province with quotas wherever somebody lives */
export async function arrangeProgramme({ admin }: BenchDatabase): Promise<string> {
  const tenantId = await tenantIdOf(admin, '61')
  const { rows } = await admin.query<{ id: string }>(
    `insert into programme (tenant_id, name, insurance_programmes, period, funding_source)
     values ($1, 'Pengukuran', '{WORK_ACCIDENT,DEATH}', '[2027-01-01,2028-01-01)', 'PROVINCIAL_BUDGET') returning id`,
    [tenantId],
  )
  const id = rows[0]?.id ?? ''
  await admin.query(
    `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
     select $1, $2, a.code, a.custodian_tenant_id, count(*) from worker_listing l join area a on a.code = l.regency_code where l.tenant_id = $2 group by a.code`,
    [id, tenantId],
  )
  await admin.query(
    `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 1, $2, $3, '2026-01-01')`,
    [id, tenantId, JSON.stringify(RULE)],
  )
  await admin.query(`update programme set state = 'OPEN' where id = $1`, [id])
  return Buffer.from(`Programme:${id}`).toString('base64')
}
