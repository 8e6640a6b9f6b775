import pg from 'pg'
import { describe, expect } from 'vitest'
import { aCohort, locksCohort } from './testing/a-cohort.ts'
import {
  type ArrangedDecree,
  aDraft,
  anAmendment,
  aPdf,
  SIGN,
  signs,
  submits,
  votes,
  within,
} from './testing/a-decree.ts'
import { aLink, aWorker } from './testing/a-worker.ts'
import { eventually } from './testing/eventually.ts'
import { TENANTS, test, USERS } from './testing/test.ts'

/** Somebody whom the regency keeps and the province reads in full. */
async function known(admin: pg.Client): Promise<string> {
  const worker = await aWorker(admin)
  await aLink(admin, worker, 'provinsi', 'FULL')
  return worker
}

const both = async (admin: pg.Client) => {
  const worker = await known(admin)
  const theirs = await aDraft(admin, 'provinsi', { workers: [worker], quota: 1 })
  const ours = await aDraft(admin, 'kubu-raya', { workers: [worker, await aWorker(admin)], quota: 2 })
  return { worker, theirs, ours }
}

const covered = (admin: pg.Client, { decree }: ArrangedDecree) =>
  within(
    admin,
    'kubu-raya',
    'pertamina',
    async () =>
      (
        await admin.query(
          'select worker_id, from_month::text, until_month::text, funding_source from app.months_covered($1)',
          [decree],
        )
      ).rows,
  )

describe('a month that a signed decree of another payer insures', () => {
  test('is not given away by a second one', async ({ admin }) => {
    const { theirs, ours } = await both(admin)
    await signs(admin, 'provinsi', theirs.decree)
    await expect(signs(admin, 'kubu-raya', ours.decree)).rejects.toThrow('decree_months_covered')
  })

  test('may be insured against something else', async ({ admin }) => {
    const { theirs, ours } = await both(admin)
    await admin.query('set session_replication_role = replica')
    await admin.query(
      `update programme set insurance_programmes = case id when $1 then '{DEATH}' else '{WORK_ACCIDENT}' end::text[] where id in ($1, $2)`,
      [theirs.programme, ours.programme],
    )
    await admin.query('set session_replication_role = origin')
    await signs(admin, 'provinsi', theirs.decree)
    await signs(admin, 'kubu-raya', ours.decree)
  })

  test('keeps a list that names the person from its lock', async ({ admin }) => {
    const worker = await known(admin)
    await signs(admin, 'provinsi', (await aDraft(admin, 'provinsi', { workers: [worker], quota: 1 })).decree)
    const { cohort } = await aCohort(admin, 'kubu-raya', { workers: [worker], quota: 1 })
    await admin.query('begin')
    await expect(locksCohort(admin, 'kubu-raya', cohort)).rejects.toThrow('cohort_months_covered')
    await admin.query('rollback')
  })

  test('is found under a number whose record was merged into the one that the other decree names', async ({
    admin,
  }) => {
    const worker = await known(admin)
    const twin = await aWorker(admin)
    const theirs = await aDraft(admin, 'provinsi', { workers: [worker], quota: 1 })
    const ours = await aDraft(admin, 'kubu-raya', { workers: [twin], quota: 1 })
    await signs(admin, 'provinsi', theirs.decree)
    await admin.query('set session_replication_role = replica')
    await admin.query('update worker set superseded_by = $2 where id = $1', [twin, worker])
    await admin.query('set session_replication_role = origin')
    await expect(signs(admin, 'kubu-raya', ours.decree)).rejects.toThrow('decree_months_covered')
  })

  test('keeps nobody from being named rightly on a line that is theirs', async ({ admin }) => {
    const { theirs, ours } = await both(admin)
    await signs(admin, 'kubu-raya', ours.decree)
    await admin.query('set session_replication_role = replica')
    await admin.query(
      `insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code, from_month, until_month)
       select d.id, 1, d.id, 1, d.tenant_id, d.programme_id, e.worker_id, e.person_id, e.area_code, e.village_code, d.from_month, d.until_month
       from decree d join decree_entry e on e.decree_id = d.id where d.id = $1`,
      [theirs.decree],
    )
    await admin.query('set session_replication_role = origin')
    await admin.query(
      `update worker set rt = '009', version = version + 1 where id = (select worker_id from decree_holding where decree_id = $1 and line_no = 1)`,
      [ours.decree],
    )
    const corrected = await anAmendment(admin, 'kubu-raya', ours.decree, '2027-04-01', [
      { change: 'CORRECT', line: 1, reason: 'IDENTITY_WRONG' },
    ])
    await signs(admin, 'kubu-raya', corrected)
  })

  test('goes to one of two governments that sign at the same time', async ({ admin, database }) => {
    const { theirs, ours } = await both(admin)
    const second = new pg.Client({ connectionString: database.appUrl })
    await second.connect()
    try {
      for (const [tenant, { decree }] of [
        ['provinsi', theirs],
        ['kubu-raya', ours],
      ] as const) {
        await submits(admin, tenant, decree)
        await votes(admin, tenant, decree)
      }
      const papers = [await aPdf(admin, 'provinsi'), await aPdf(admin, 'kubu-raya')]
      await admin.query('begin')
      await admin.query(`select app.enter($1, $2, '', null)`, [TENANTS.provinsi.id, USERS.pontianak])
      await admin.query(SIGN, [theirs.decree, '1', papers[0]])
      await second.query('begin')
      await second.query(`select app.enter($1, $2, '', null)`, [TENANTS['kubu-raya'].id, USERS.pontianak])
      const { rows } = await second.query('select pg_backend_pid() as pid')
      const late = second.query(SIGN, [ours.decree, '2', papers[1]]).then(
        () => 'signed',
        (error: Error) => error.message,
      )
      const waits = `select from pg_stat_activity where pid = $1 and wait_event = 'advisory'`
      await eventually(async () => expect((await admin.query(waits, [rows[0].pid])).rowCount).toBe(1))
      await admin.query('commit')
      expect(await late).toContain('decree_months_covered')
      await second.query('rollback')
    } finally {
      await second.end()
    }
  })

  test('is told with the kind of payer once both sides have it in their logs, and is taken out of a draft', async ({
    admin,
  }) => {
    const { worker, theirs, ours } = await both(admin)
    await signs(admin, 'provinsi', theirs.decree)
    expect(await covered(admin, ours)).toEqual([])
    await within(admin, 'kubu-raya', 'pertamina', () => admin.query('select app.tell_overlap($1)', [ours.decree]))
    expect(await covered(admin, ours)).toEqual([
      { worker_id: worker, from_month: '2027-01-01', until_month: '2028-01-01', funding_source: 'REGIONAL_BUDGET' },
    ])
    const { rows: taken } = await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query('select app.take_covered_out($1) as people', [ours.decree]),
    )
    expect(taken).toEqual([{ people: 1 }])
    const { rows } = await admin.query('select people from decree where id = $1', [ours.decree])
    expect(rows).toEqual([{ people: 1 }])
    await signs(admin, 'kubu-raya', ours.decree)
  })

  test('is asked of a list as long as it has people and nothing of it is signed, as the list itself says', async ({
    admin,
  }) => {
    const of = async (list: string, tenant: 'kubu-raya' | 'provinsi' = 'kubu-raya') => {
      const { rows } = await within(admin, tenant, 'pertamina', async () => {
        await admin.query('reset role')
        return admin.query('select app.is_own_list($1) as own, exists (select from app.own_list($1)) as people', [list])
      })
      expect(rows[0].own, list).toBe(rows[0].people)
      return rows[0].own
    }
    const draft = await aCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    expect(await of(draft.cohort)).toBe(true)
    expect(await of(draft.cohort, 'provinsi')).toBe(false)
    const empty = await aCohort(admin, 'kubu-raya', { members: 0, quota: 1 })
    expect(await of(empty.cohort)).toBe(false)
    const { decree, cohort } = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
    expect([await of(cohort), await of(decree)]).toEqual([true, true])
    await signs(admin, 'kubu-raya', decree)
    expect([await of(cohort), await of(decree)]).toEqual([false, false])
  })
})

describe('a month that another programme of the same payer insures', () => {
  const signed = async (admin: pg.Client) => {
    const worker = await aWorker(admin)
    const first = await aDraft(admin, 'kubu-raya', { workers: [worker], quota: 1 })
    await signs(admin, 'kubu-raya', first.decree)
    return { worker, first }
  }
  const refusedLock = async (admin: pg.Client, worker: string) => {
    const { cohort } = await aCohort(admin, 'kubu-raya', { workers: [worker], quota: 1 })
    await admin.query('begin')
    await expect(locksCohort(admin, 'kubu-raya', cohort)).rejects.toThrow('cohort_insured_already')
    await admin.query('rollback')
    return cohort
  }
  const insured = (admin: pg.Client, list: string, tenant: 'kubu-raya' | 'provinsi' = 'kubu-raya') =>
    within(
      admin,
      tenant,
      'pertamina',
      async () =>
        (
          await admin.query(
            'select worker_id, from_month::text, until_month::text, decree_id, number from app.insured_by_own($1)',
            [list],
          )
        ).rows,
    )

  test('keeps a list that names the person from its lock, and tells which decree it is to its own tenant alone', async ({
    admin,
  }) => {
    const { worker, first } = await signed(admin)
    const cohort = await refusedLock(admin, worker)
    const { rows } = await admin.query('select number from decree where id = $1', [first.decree])
    expect(await insured(admin, cohort)).toEqual([
      {
        worker_id: worker,
        from_month: '2027-01-01',
        until_month: '2028-01-01',
        decree_id: first.decree,
        number: rows[0].number,
      },
    ])
    expect(await insured(admin, cohort, 'provinsi')).toEqual([])
  })

  test('is found under a number whose record was merged into the one that the decree names', async ({ admin }) => {
    const { worker } = await signed(admin)
    const twin = await aWorker(admin)
    await admin.query('set session_replication_role = replica')
    await admin.query('update worker set superseded_by = $2 where id = $1', [twin, worker])
    await admin.query('set session_replication_role = origin')
    await refusedLock(admin, twin)
  })

  test.for([
    ['against something else', `update programme set insurance_programmes = '{WORK_ACCIDENT}' where id = $1`],
    [
      'in other months',
      `update decree_holding set until_month = '2027-01-01', from_month = '2026-12-01' where programme_id = $1`,
    ],
  ])('keeps nobody out whom it insures %s', async ([, changes = ''], { admin }) => {
    const { worker, first } = await signed(admin)
    const { cohort, programme } = await aCohort(admin, 'kubu-raya', { workers: [worker], quota: 1 })
    await admin.query('set session_replication_role = replica')
    await admin.query(changes, [first.programme])
    await admin.query(
      `update programme set insurance_programmes = '{DEATH}' where id = $1 and $2 like '%WORK_ACCIDENT%'`,
      [programme, changes],
    )
    await admin.query('set session_replication_role = origin')
    await admin.query('begin')
    await locksCohort(admin, 'kubu-raya', cohort)
    await admin.query('commit')
  })

  test('is taken out of a draft whose list was locked before, which is then signed', async ({ admin }) => {
    const worker = await aWorker(admin)
    const first = await aDraft(admin, 'kubu-raya', { workers: [worker], quota: 1 })
    const second = await aDraft(admin, 'kubu-raya', { workers: [worker, await aWorker(admin)], quota: 2 })
    await signs(admin, 'kubu-raya', first.decree)
    const { rows } = await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query('select app.take_covered_out($1) as people', [second.decree]),
    )
    expect(rows).toEqual([{ people: 1 }])
    expect(await insured(admin, second.decree)).toEqual([])
    await signs(admin, 'kubu-raya', second.decree)
  })
})
