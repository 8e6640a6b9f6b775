import type { VisitAnswer } from '@payung/domain/verification/check-result'
import type pg from 'pg'
import { TENANTS, type TestTenant, USERS } from './ground.ts'

interface Visit {
  readonly answer?: VisitAnswer
  readonly day?: string
  readonly tenant?: TestTenant
}

/** Somebody visits a person and says what they found. */
export async function isVisited(admin: pg.ClientBase, worker: string, visit: Visit = {}): Promise<void> {
  const { answer = 'FOUND', day = '2026-05-10', tenant = 'kubu-raya' } = visit
  const { rows } = await admin.query<{ id: string }>(
    `insert into check_task (tenant_id, worker_id, assigned_to, due_on) values ($1, $2, $3, '2027-01-01') returning id`,
    [TENANTS[tenant].id, worker, USERS[tenant]],
  )
  await admin.query(
    `insert into check_result (tenant_id, worker_id, question, answer, reason_code, found_on, evidence, task_id, recorded_by)
     select t.tenant_id, t.worker_id, 'FIELD_VISIT', $2, case $2 when 'NOT_ELIGIBLE' then 'WELL_OFF' when 'NOT_FOUND' then 'NOT_AT_HOME' end,
       $3::date, 'Ditemui di rumahnya', t.id, t.assigned_to from check_task t where t.id = $1`,
    [rows[0]?.id, answer, day],
  )
  await admin.query(`update check_task set state = 'DONE', version = version + 1 where id = $1`, [rows[0]?.id])
}
