import type pg from 'pg'
import { TENANTS, type TestTenant } from './ground.ts'

/** What the population register answers a tenant about somebody, past the file that says so. @returns the result's id */
export async function anAnswer(
  admin: pg.ClientBase,
  person: string,
  { tenant = 'kubu-raya', answer = 'DIED' }: { readonly tenant?: TestTenant; readonly answer?: string } = {},
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `with asked as (insert into check_request (tenant_id, question, reason) values ($1, 'POPULATION', 'untuk pengujian') returning id),
       whom as (insert into check_request_person (request_id, worker_id, tenant_id) select id, $2, $1 from asked)
     insert into check_result (tenant_id, worker_id, question, answer, request_id) select $1, $2, 'POPULATION', $3, id from asked returning id`,
    [TENANTS[tenant].id, person, answer],
  )
  return rows[0]?.id ?? ''
}

/** Keeps the record against an answer. */
export async function keepsAgainst(admin: pg.ClientBase, result: string): Promise<void> {
  await admin.query(
    `insert into check_decision (result_id, tenant_id, decision, reason) select id, tenant_id, 'KEPT', 'Hadir di kantor' from check_result where id = $1`,
    [result],
  )
}
