import type pg from 'pg'
import { aCohort } from './a-cohort.ts'
import { TENANTS } from './ground.ts'

/** A locked list of Kubu Raya on which all of these wait, in this order. @returns its id */
export async function aReserve(
  admin: pg.Client,
  workers: readonly string[],
  lockedAt = '2026-01-01T00:00:00Z',
): Promise<string> {
  const { cohort } = await aCohort(admin, 'kubu-raya', { workers: [] })
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
     select $1, $2, w.id, '61.12', w.village_code, array_position($3::uuid[], w.id), 0, '{}', '0123456789abcdef', 'RESERVE' from worker w where w.id = any($3)`,
    [cohort, TENANTS['kubu-raya'].id, [...workers]],
  )
  await admin.query(
    `update cohort set state = 'LOCKED', locked_at = $2::timestamptz, content_hash = sha256('x'), locked_by = created_by where id = $1`,
    [cohort, lockedAt],
  )
  await admin.query('set session_replication_role = origin')
  return cohort
}
