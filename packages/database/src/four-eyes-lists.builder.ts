import type pg from 'pg'
import type { As, Pair } from './four-eyes-pair.builder.ts'
import { aCohort, publishes } from './testing/a-cohort.ts'
import { aWorker } from './testing/a-worker.ts'
import type { TestTenant } from './testing/test.ts'

const OBJECTS = `insert into cohort_objection (cohort_id, tenant_id, worker_id, village_code, kind, statement_cipher, received_by)
  select $1, app.tenant_id(), case when $3 <> 'MISSING' then w.id end, w.village_code, $3, decode(repeat('00', 40), 'hex'), app.user_id() from worker w where w.id = $2`
export const DECIDES = `insert into cohort_objection_decision (objection_id, cohort_id, tenant_id, upheld, reason, decided_by)
  select id, cohort_id, tenant_id, $2::boolean, 'Sudah diperiksa', app.user_id() from cohort_objection where cohort_id = $1`

/** A published list made by the province's officer, with one objection that `receiver` took down. */
export async function anObjection(admin: pg.Client, as: As, receiver: TestTenant, kind = 'MOVED'): Promise<string> {
  const { cohort, members } = await aCohort(admin, 'kubu-raya', { members: 2, quota: 3 })
  await publishes(admin, cohort)
  await as(OBJECTS, [cohort, members[0], kind], receiver)
  return cohort
}

async function objectionOf(admin: pg.Client, cohort: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>('select id from cohort_objection where cohort_id = $1', [cohort])
  return rows[0]?.id ?? ''
}

/** Pairs around a public list, in the order of its steps. */
export const LIST_PAIRS: readonly Pair[] = [
  {
    subject: 'Cohort',
    makes: 'makes or changes it',
    decides: 'locks it',
    refusal: 'cohort_maker_is_not_locker',
    code: 'MAKER_IS_NOT_LOCKER',
    test: 'apps/api/src/features/cohorts/public-list.test.ts',
    arrange: async (admin, as) => {
      const { cohort } = await aCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
      const decide = (user: TestTenant) => as(`select app.lock_cohort($1, 'Untuk keputusan bupati')`, [cohort], user)
      return { maker: 'provinsi', other: 'pontianak', thing: { kind: 'LOCK', id: cohort }, decide }
    },
  },
  {
    subject: 'Objection against a list',
    makes: 'makes or publishes the list',
    decides: 'decides the objection',
    refusal: 'cohort_maker_is_not_decider',
    code: 'MAKER_IS_NOT_DECIDER',
    test: 'apps/api/src/features/cohorts/public-list.test.ts',
    arrange: async (admin, as) => {
      const cohort = await anObjection(admin, as, 'pertamina')
      const thing = { kind: 'OBJECTION', id: await objectionOf(admin, cohort) }
      return { maker: 'provinsi', other: 'pontianak', thing, decide: (user) => as(DECIDES, [cohort, false], user) }
    },
  },
  {
    subject: 'Objection taken down',
    makes: 'takes it down',
    decides: 'decides it',
    refusal: 'objection_decided_by_another',
    code: 'RECEIVER_IS_NOT_DECIDER',
    test: 'apps/api/src/features/cohorts/public-list.test.ts',
    arrange: async (admin, as) => {
      const cohort = await anObjection(admin, as, 'pertamina')
      const thing = { kind: 'OBJECTION', id: await objectionOf(admin, cohort) }
      return { maker: 'pertamina', other: 'pontianak', thing, decide: (user) => as(DECIDES, [cohort, false], user) }
    },
  },
  {
    subject: 'List with decided objections',
    makes: 'decides an objection',
    decides: 'locks the list',
    refusal: 'cohort_maker_is_not_locker',
    code: 'MAKER_IS_NOT_LOCKER',
    test: 'apps/api/src/features/cohorts/public-list.test.ts',
    arrange: async (admin, as) => {
      const cohort = await anObjection(admin, as, 'pertamina')
      await as(DECIDES, [cohort, false], 'pontianak')
      await admin.query(`update cohort set objections_until = '2026-01-01' where id = $1`, [cohort])
      const decide = (user: TestTenant) => as(`select app.lock_cohort($1, null)`, [cohort], user)
      return { maker: 'pontianak', other: 'kubu-raya', thing: { kind: 'LOCK', id: cohort }, decide }
    },
  },
  {
    subject: 'Addition by an objection',
    makes: 'proposes the person',
    decides: 'confirms them',
    refusal: 'member_by_objection',
    code: 'ADDITION_NEEDS_SECOND',
    test: 'apps/api/src/features/cohorts/public-list.test.ts',
    arrange: async (admin, as) => {
      const cohort = await anObjection(admin, as, 'pertamina', 'MISSING')
      const worker = await aWorker(admin)
      await as(
        `insert into cohort_addition (objection_id, named_worker_id, cohort_id, tenant_id, reason)
         select id, $2, cohort_id, tenant_id, 'Dikenal ketua RT-nya' from cohort_objection where cohort_id = $1`,
        [cohort, worker],
        'pontianak',
      )
      const decide = (user: TestTenant) =>
        as(
          `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing, objection_id)
           select cohort_id, tenant_id, $2, '61.12', village_code, 3, 0, '{}', '0123456789abcdef', 'MEMBER', id from cohort_objection where cohort_id = $1`,
          [cohort, worker],
          user,
        )
      return { maker: 'pontianak', other: 'kubu-raya', decide }
    },
  },
]
