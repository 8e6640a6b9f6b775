import type pg from 'pg'
import { TENANTS, USERS } from '../testing/test.ts'

/** Of each government: a visit to be made and one that was, a register that was asked, what it said, and what was decided of that. */
export async function fillChecks(admin: pg.Client, colleague: string): Promise<void> {
  for (const tenant of ['kubu-raya', 'pontianak', 'provinsi'] as const) {
    const values = [TENANTS[tenant].id, USERS[tenant]]
    // The province has its link into Kubu Raya alone.
    const people = `select w.id from worker w where w.superseded_by is null and (w.tenant_id = $1
      or exists (select from worker_access a where a.worker_id = w.id and a.tenant_id = $1 and a.level = 'FULL')) and $2::uuid is not null`
    await admin.query(
      `insert into check_task (tenant_id, worker_id, assigned_to, due_on, created_by, updated_by) select $1, id, $2, '2026-12-31', $2, $2 from (${people}) p`,
      values,
    )
    await admin.query(
      `insert into check_result (tenant_id, worker_id, question, answer, found_on, task_id, recorded_by)
       select t.tenant_id, t.worker_id, 'FIELD_VISIT', 'FOUND', '2026-11-20', t.id, $2 from check_task t where t.tenant_id = $1
       order by (select village_code from worker w where w.id = t.worker_id) desc limit 1`,
      values,
    )
    await admin.query(
      `with photo as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose) values ($1, 'rumah.jpg', 'image/jpeg', 1, sha256('x'), 'DOCUMENT')
         returning id)
       insert into check_photo (result_id, tenant_id, position, file_id) select r.id, $1, 1, photo.id from check_result r, photo
       where r.tenant_id = $1 and r.question = 'FIELD_VISIT'`,
      [values[0]],
    )
    await admin.query(
      `update check_task t set state = 'DONE' from check_result r where r.task_id = t.id and t.tenant_id = $1`,
      [values[0]],
    )
    for (const job of [null, '0199dddd-0000-7000-8000-00000000000b']) {
      const { rows } = await admin.query<{ id: string }>(
        `insert into check_request (tenant_id, question, reason, made_by, job_id) values ($1, 'POPULATION', 'untuk pengujian', $2, $3) returning id`,
        [values[0], job === null ? colleague : values[1], job],
      )
      const request = rows[0]?.id
      await admin.query(
        `insert into check_request_person (tenant_id, worker_id, request_id) select $1, id, $3 from (${people}) p`,
        [...values, request],
      )
      if (job === null) continue
      await admin.query(
        `insert into check_result (tenant_id, worker_id, question, answer, request_id, recorded_by) select $1, id, 'POPULATION', 'MATCHED', $3, $2 from (${people}) p`,
        [...values, request],
      )
    }
    await admin.query(
      `insert into check_decision (result_id, tenant_id, decision, reason, decided_by)
       select id, tenant_id, 'KEPT', 'untuk pengujian', $2 from check_result where tenant_id = $1 and question = 'POPULATION'`,
      values,
    )
  }
}
