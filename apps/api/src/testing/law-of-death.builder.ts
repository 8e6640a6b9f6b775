import type pg from 'pg'
import { TENANTS } from './test.ts'

const DETAILS = [
  ['DEATH_CASH', 20_000_000, 'RUPIAH'],
  ['DEATH_PERIODIC', 12_000_000, 'RUPIAH'],
  ['DEATH_FUNERAL', 10_000_000, 'RUPIAH'],
  ['DEATH_FUNERAL_ONLY_THROUGH', 3, 'MONTHS'],
  ['SCHOLARSHIP_TOTAL_MAX', 174_000_000, 'RUPIAH'],
  ['SCHOLARSHIP_DEATH_CONTRIBUTED', 3, 'YEARS'],
  ['SCHOLARSHIP_CHILDREN_MAX', 2, 'PEOPLE'],
] as const

/** The law, as far as an ordinary death asks it. */
export async function theLaw(admin: pg.Client): Promise<void> {
  for (const [key, amount, unit] of DETAILS)
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit, legal_basis) values ($1, '[2015-07-01,)', $2, $3, 'PP 82/2019') on conflict do nothing`,
      [key, amount, unit],
    )
}

/** The insurer has posted a month of a person in some programme, under the decree of some government. */
export async function isProtected(admin: pg.Client, worker: string, programme: string, by: 'kubu-raya' | 'pontianak') {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
     select person_id, $2, '[2025-06-01,2026-07-01)', $3, gen_random_uuid(), 1 from worker where id = $1`,
    [worker, programme, TENANTS[by].id],
  )
  await admin.query(`set session_replication_role = 'origin'`)
}
