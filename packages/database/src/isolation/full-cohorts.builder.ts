import type pg from 'pg'
import { aCohort, locksCohort, publishes } from '../testing/a-cohort.ts'
import { TENANTS, USERS } from '../testing/test.ts'

/** For the two custodians a locked cohort and a draft, over people of several villages. */
export async function fillCohorts(admin: pg.Client): Promise<void> {
  for (const tenant of ['kubu-raya', 'pontianak'] as const) {
    const { rows } = await admin.query<{ id: string }>(
      'select id from worker where tenant_id = $1 and superseded_by is null',
      [TENANTS[tenant].id],
    )
    const workers = rows.map(({ id }) => id)
    const area = tenant === 'pontianak' ? '61.71' : '61.12'
    await aCohort(admin, tenant, { workers, quota: workers.length, ordered: true, area })
    const { cohort } = await aCohort(admin, tenant, { workers, quota: workers.length, area })
    await admin.query('begin')
    await locksCohort(admin, tenant, cohort)
    await admin.query('commit')
    await aPublishedCohort(admin, tenant, workers, area)
  }
}

/** One that is on its public page, with something said against everybody in it, and one of that decided. */
async function aPublishedCohort(
  admin: pg.Client,
  tenant: 'kubu-raya' | 'pontianak',
  workers: readonly string[],
  area: string,
): Promise<void> {
  const { cohort } = await aCohort(admin, tenant, { workers, quota: workers.length, area })
  await publishes(admin, cohort)
  await admin.query(
    `insert into cohort_objection (cohort_id, tenant_id, worker_id, village_code, kind, statement_cipher, sender_digest)
     select cohort_id, tenant_id, worker_id, village_code, 'MOVED', convert_to(repeat('x', 60), 'UTF8'), convert_to(repeat('x', 16), 'UTF8')
     from cohort_member where cohort_id = $1`,
    [cohort],
  )
  await admin.query('begin')
  await admin.query(`select app.enter($1, $2, '', null)`, [TENANTS[tenant].id, USERS.pertamina])
  await admin.query(
    `with said as (insert into cohort_objection (cohort_id, tenant_id, village_code, kind, statement_cipher, received_by)
       select cohort_id, tenant_id, village_code, 'MISSING', statement_cipher, $2 from cohort_objection where cohort_id = $1 limit 1
       returning id, cohort_id, tenant_id)
     insert into cohort_addition (objection_id, named_worker_id, cohort_id, tenant_id, reason)
     select id, $3, cohort_id, tenant_id, 'Dikenal ketua RT-nya' from said`,
    [cohort, USERS.pertamina, workers[0]],
  )
  await admin.query(
    `insert into cohort_objection_decision (objection_id, cohort_id, tenant_id, upheld, reason, decided_by)
     select id, cohort_id, tenant_id, false, 'Tidak terbukti', $2 from cohort_objection where cohort_id = $1 order by id limit 1`,
    [cohort, USERS.pertamina],
  )
  await admin.query(
    `insert into cohort_objection_confirmation (objection_id, cohort_id, tenant_id, means, confirmed_by)
     select id, cohort_id, tenant_id, 'OFFICE', $2 from cohort_objection o where cohort_id = $1
       and not exists (select from cohort_objection_decision d where d.objection_id = o.id) order by id limit 1`,
    [cohort, USERS.pertamina],
  )
  await admin.query('commit')
}
