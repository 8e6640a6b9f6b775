import type pg from 'pg'
import { within } from './a-decree.ts'
import { TENANTS, type TestTenant } from './ground.ts'

interface ReportedOutside {
  readonly kind?: 'DEATH' | 'ACCIDENT' | 'MOVE'
  readonly day?: string
  readonly tenant?: TestTenant
  readonly by?: TestTenant
  readonly keeper?: TestTenant
}

/** Somebody of another organisation says to Kubu Raya what happened to a person. @returns the id of the report that waits last */
export async function reportsFromOutside(
  admin: pg.Client,
  worker: string,
  {
    kind = 'DEATH',
    day = '2026-03-04',
    tenant = 'provinsi',
    by = 'provinsi',
    keeper = 'kubu-raya',
  }: ReportedOutside = {},
): Promise<string> {
  await within(admin, tenant, by, () =>
    admin.query(
      `insert into outside_report (tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, source)
       values ($1, $2, $3, $4, $5, 'DAY', 'RS Sudarso', 'INSURER') on conflict do nothing`,
      [TENANTS[keeper].id, TENANTS[tenant].id, worker, kind, day],
    ),
  )
  const { rows } = await admin.query<{ id: string }>(
    'select id from outside_report where worker_id = $1 order by id desc limit 1',
    [worker],
  )
  return rows[0]?.id ?? ''
}
