import type pg from 'pg'
import { aPledge } from './a-pledge.ts'
import { TENANTS, USERS } from './ground.ts'

/** An approved pledge of Pertamina to Kubu Raya, past its own guards; nobody is taken for it yet. @returns its id */
export async function standingPledge(admin: pg.Client, facts: Parameters<typeof aPledge>[2] = {}): Promise<string> {
  const pledge = await aPledge(admin, 'pertamina', { region: 'kubu-raya', ...facts })
  await past(admin, () =>
    admin.query(
      `update pledge set state = 'APPROVED', offered_at = now(), offered_by = $2, taken_workers = workers, taken_rupiah = rupiah where id = $1`,
      [pledge, USERS.provinsi],
    ),
  )
  return pledge
}

let places = 0
/** Lets a pledge hold somebody, past the reserve that people are taken from. */
export async function holdsFor(admin: pg.Client, pledge: string, worker: string): Promise<void> {
  await past(admin, () =>
    admin.query(
      `insert into pledge_place (pledge_id, tenant_id, cohort_id, worker_id, person_id, place, district_code, months)
       select p.id, $3, gen_random_uuid(), w.id, w.person_id, $4, left(w.village_code, 8), daterange(p.from_month, p.until_month)
       from pledge p, worker w where p.id = $1 and w.id = $2`,
      [pledge, worker, TENANTS['kubu-raya'].id, ++places],
    ),
  )
}

async function past(admin: pg.Client, change: () => Promise<unknown>): Promise<void> {
  await admin.query('set session_replication_role = replica')
  await change()
  await admin.query('set session_replication_role = origin')
}
