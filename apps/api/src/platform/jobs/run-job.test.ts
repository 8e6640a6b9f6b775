import { writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Entry } from '@payung/database/entry'
import { Prisma } from '@payung/database/prisma'
import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import { OFFICER, PROVINCE_OFFICER } from '../../testing/officer.builder.ts'
import { TENANTS, USERS } from '../../testing/test.ts'
import { test as base } from '../../testing/with-worker.ts'
import { type RunningWorker, runWorker } from '../../worker.ts'
import { DomainError } from '../errors.ts'
import { defineJob, type JobRun } from './define-job.ts'
import { enqueueJob, type NewJob } from './enqueue-job.ts'
import { CONNECTIONS_MAX } from './worker-resources.ts'

const ran: string[] = []
let behave: (job: JobRun) => Promise<void> = async () => {}
const ended: string[] = []
defineJob({
  kind: 'TEST_WORK',
  run: async (job) => {
    ran.push(`${job.actor.tenantCode} ${job.attempt} ${String(job.params.choice)}`)
    await behave(job)
    return { details: { rows: 3 } }
  },
  ended: async (_tx, _job, how) => void ended.push(how),
})

const entry: Entry = OFFICER

interface JobRow {
  id: string
  state: string
  error_code: string | null
  result: { details?: unknown; error?: { id: string } } | null
  attempt: number
  step: string | null
}

const test = base.extend<{
  ask: (job?: Partial<NewJob>) => Promise<{ id: string; isNew: boolean }>
  read: (id: string) => Promise<JobRow>
  settled: (id: string) => Promise<JobRow>
}>({
  ask: async ({ writeAs }, use) => {
    ran.length = 0
    ended.length = 0
    behave = async () => {}
    await use((job) =>
      writeAs('kubu-raya', (tx) => enqueueJob(tx, OFFICER, { kind: 'TEST_WORK', params: { choice: 'x' }, ...job })),
    )
  },
  read: async ({ reader }, use) =>
    use(async (id) => {
      const [job] = await reader.readAs<JobRow>(
        entry,
        Prisma.sql`select id, state, error_code, result, attempt, step from job where id = ${id}::uuid`,
      )
      if (job === undefined) throw new Error('no such job')
      return job
    }),
  settled: async ({ read }, use) =>
    use((id) =>
      eventually(async () => {
        const job = await read(id)
        expect(job.state).not.toMatch(/WAITING|RUNNING/)
        return job
      }),
    ),
})

/** The same, with the worker from the beginning of each test. */
const testWithJobs = test.extend<{ runningWorker: RunningWorker }>({
  runningWorker: [async ({ worker }, use) => use(worker), { auto: true }],
})

testWithJobs('a job runs as who asked for it, and tells them when it is over', async ({ ask, settled, admin }) => {
  const { id } = await ask()
  expect(await settled(id)).toMatchObject({ state: 'SUCCEEDED', result: { details: { rows: 3 } } })
  expect(ran).toEqual(['61.12 1 x'])
  const { rows } = await admin.query('select user_id, kind, params from notice')
  expect(rows).toEqual([
    { user_id: OFFICER.userId, kind: 'JOB_SUCCEEDED', params: { jobId: id, jobKind: 'TEST_WORK', rows: 3 } },
  ])
})

test('a transaction that is rolled back has asked for nothing', async ({ writeAs, admin }) => {
  const failing = writeAs('kubu-raya', async (tx) => {
    await enqueueJob(tx, OFFICER, { kind: 'TEST_WORK', params: {} })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect((await admin.query('select from job')).rowCount).toBe(0)
  expect((await admin.query('select from graphile_worker.jobs')).rowCount).toBe(0)
})

test('the same request sent twice is one job', async ({ ask, admin }) => {
  const first = await ask({ idempotencyKey: 'a' })
  expect(await ask({ idempotencyKey: 'a' })).toEqual({ id: first.id, isNew: false })
  expect((await admin.query('select from graphile_worker.jobs')).rowCount).toBe(1)
})

test('a hundred calls at once with one key are one job, and the same key with other work is refused where it matters', async ({
  ask,
  admin,
}) => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => ask({ idempotencyKey: 'b', isKeyOfThisWork: true })),
  )
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1)
  const other = { idempotencyKey: 'b', params: { choice: 'y' } }
  await expect(ask({ ...other, isKeyOfThisWork: true })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_USED' })
  expect((await ask(other)).isNew).toBe(false)
  expect((await admin.query(`select params ->> 'choice' as choice from job`)).rows).toEqual([{ choice: 'x' }])
  expect((await admin.query('select from graphile_worker.jobs')).rowCount).toBe(1)
})

test('a person has twenty jobs waiting, also if forty are asked for at once, and more when some are done', async ({
  ask,
  admin,
}) => {
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => ask()))
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(outcomes.length - refusals.length).toBe(20)
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ code: 'TOO_MANY_JOBS_OF_PERSON', text: { en: expect.stringContaining('20 jobs') } })
  expect((await admin.query('select from job')).rowCount).toBe(20)
  await admin.query(`update job set state = 'SUCCEEDED' where id in (select id from job limit 1)`)
  expect((await ask()).isNew).toBe(true)
  await expect(ask()).rejects.toMatchObject({ code: 'TOO_MANY_JOBS_OF_PERSON' })
})

test('a tenant has sixty jobs waiting, and another tenant’s are not counted', async ({ ask, admin }) => {
  const wait = (tenant: string, person: string, count: number) =>
    admin.query(
      `insert into job (tenant_id, kind, created_by) select $1, 'TEST_WORK', $2 from generate_series(1, $3::int)`,
      [tenant, person, count],
    )
  await wait(TENANTS.pontianak.id, USERS.pontianak, 60)
  await wait(OFFICER.tenantId, USERS.pontianak, 59)
  expect((await ask()).isNew).toBe(true)
  await expect(ask()).rejects.toMatchObject({ code: 'TOO_MANY_JOBS_OF_TENANT' })
})

test('nobody enqueues another tenant’s job', async ({ ask, writeAs }) => {
  const { id } = await ask()
  await expect(writeAs('pontianak', (tx) => tx.run(Prisma.sql`select app.enqueue_job(${id}::uuid)`))).rejects.toThrow(
    /no waiting job of this tenant/,
  )
})

testWithJobs(
  'jobs of a tenant leave room for another’s, however long they take',
  async ({ ask, read, settled, writeAs }) => {
    const release = Promise.withResolvers<void>()
    behave = async ({ actor }) => {
      if (actor.tenantCode === OFFICER.tenantCode) await release.promise
    }
    const own: string[] = []
    for (let number = 0; number < 5; number++) own.push((await ask()).id)
    await eventually(() => expect(ran).toHaveLength(2))
    const other = await writeAs('provinsi', (tx) =>
      enqueueJob(tx, PROVINCE_OFFICER, { kind: 'TEST_WORK', params: { choice: 'province' } }),
    )
    await eventually(() => expect(ran).toContain('61 1 province'))
    expect(ran.filter((line) => line.startsWith(OFFICER.tenantCode))).toHaveLength(2)
    const states = await Promise.all(own.map(async (id) => (await read(id)).state))
    expect(states.filter((state) => state === 'WAITING')).toHaveLength(3)
    release.resolve()
    for (const id of own) expect(await settled(id)).toMatchObject({ state: 'SUCCEEDED' })
    expect(other.isNew).toBe(true)
  },
)

test('tenants take turns, and who comes late comes neither first nor last', async ({ ask, writeAs, admin }) => {
  for (let number = 0; number < 4; number++) await ask()
  const askForProvince = () =>
    writeAs('provinsi', (tx) => enqueueJob(tx, PROVINCE_OFFICER, { kind: 'TEST_WORK', params: {} }))
  await askForProvince()
  await askForProvince()
  // Two turns of everybody are over.
  await admin.query(`delete from graphile_worker._private_jobs where priority < 2`)
  await askForProvince()
  const { rows } = await admin.query<{ code: string; priority: number }>(
    `select tenant.code, priority::int from graphile_worker.jobs queued join job on job.id::text = queued.key
     join tenant on tenant.id = job.tenant_id order by priority, run_at`,
  )
  expect(rows.map(({ code, priority }) => `${code} ${priority}`)).toEqual(['61.12 2', '61 2', '61.12 3'])
})

testWithJobs('a user error ends the job with its words and lets its kind tidy up', async ({ ask, settled }) => {
  behave = async () => {
    throw new DomainError({ code: 'FILE_EMPTY', text: { id: 'Berkas kosong.', en: 'The file is empty.' } })
  }
  const { id } = await ask()
  expect(await settled(id)).toMatchObject({
    state: 'FAILED',
    error_code: 'FILE_EMPTY',
    result: { error: { id: 'Berkas kosong.' } },
  })
  expect(ended).toEqual(['FAILED'])
})

testWithJobs('a defect is tried again, with the same parameters', async ({ ask, settled, admin }) => {
  behave = async (job) => {
    if (job.attempt === 1) throw new Error('6112055511820202 stumbled')
  }
  const { id } = await ask()
  await eventually(async () => expect(ran).toHaveLength(1))
  await eventually(async () => {
    const { rows } = await admin.query('select last_error from graphile_worker.jobs')
    expect(rows[0]?.last_error).toMatch(/^failed, see PYG-/)
    expect(JSON.stringify(rows)).not.toContain('6112055511820202')
  })
  await admin.query('update graphile_worker._private_jobs set run_at = now()')
  expect(await settled(id)).toMatchObject({ state: 'SUCCEEDED', attempt: 2 })
  expect(ran).toEqual(['61.12 1 x', '61.12 2 x'])
})

testWithJobs('cancelling stops a running job within moments', async ({ ask, settled, admin }) => {
  behave = async (job) => {
    for (let row = 0; ; row++) {
      job.progress('ROWS', row, null)
      job.throwIfCancelled()
      await sleep(20)
    }
  }
  const { id } = await ask()
  await eventually(() => expect(ran).toHaveLength(1))
  await admin.query('update job set cancel_requested = true')
  expect(await settled(id)).toMatchObject({ state: 'CANCELLED', step: 'ROWS' })
  expect(ended).toEqual(['CANCELLED'])
})

test('the job of somebody whose membership has ended does not run', async ({ ask, settled, admin, workerConfig }) => {
  const { id } = await ask()
  await admin.query(`update membership set valid = '[2020-01-01,2020-02-01)' where user_id = $1`, [OFFICER.userId])
  // An end that somebody writes down cancels the job at once; one that comes with its last day does not.
  const { rows } = await admin.query('update job set cancel_requested = false where cancel_requested returning 1')
  expect(rows).toHaveLength(1)
  const worker = await runWorker(workerConfig)
  expect(await settled(id)).toMatchObject({ state: 'FAILED', error_code: 'MEMBERSHIP_CHANGED' })
  expect(ran).toEqual([])
  await worker.stop()
})

test('a stopped worker leaves its job to the next one', async ({ ask, settled, read, workerConfig }) => {
  const first = await runWorker(workerConfig)
  behave = async (job) => {
    if (job.attempt === 1)
      await new Promise((_resolve, reject) => job.signal.addEventListener('abort', () => reject(job.signal.reason)))
  }
  const { id } = await ask()
  await eventually(() => expect(ran).toHaveLength(1))
  await first.stop()
  expect((await read(id)).state).toBe('WAITING')
  const second = await runWorker(workerConfig)
  expect(await settled(id)).toMatchObject({ state: 'SUCCEEDED', attempt: 2 })
  await second.stop()
})

test('the job of a dead worker is handed out again when its pulse has stopped', async ({
  ask,
  admin,
  settled,
  workerConfig,
}) => {
  const { id } = await ask()
  await admin.query(
    `update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() - interval '1 minute', attempts = 1`,
  )
  await admin.query(`update job set state = 'RUNNING', attempt = 1, heartbeat_at = now() - interval '1 minute'`)
  const worker = await runWorker(workerConfig)
  expect(await settled(id)).toMatchObject({ state: 'SUCCEEDED', attempt: 2 })
  await worker.stop()
})

test('a job that has killed every worker is ended, not forgotten', async ({ ask, admin, settled, workerConfig }) => {
  const { id } = await ask()
  await admin.query(
    `update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() - interval '1 minute', attempts = 5`,
  )
  await admin.query(`update job set state = 'RUNNING', attempt = 5, heartbeat_at = now() - interval '1 minute'`)
  const worker = await runWorker(workerConfig)
  expect(await settled(id)).toMatchObject({ state: 'FAILED', error_code: 'WORKER_DIED' })
  expect(ended).toEqual(['FAILED'])
  await worker.stop()
})

testWithJobs(
  'a full disk is told as such, at once: nobody has to guess behind a reference',
  async ({ ask, settled }) => {
    // The device that is always full: the error is the system's own.
    behave = () => writeFile('/dev/full', 'x')
    const { id } = await ask()
    expect(await settled(id)).toMatchObject({ state: 'FAILED', error_code: 'STORAGE_FULL', attempt: 1 })
  },
)

test('on a crowded machine a job waits for its transaction longer than anybody at a screen, instead of failing', async ({
  ask,
  settled,
  workerConfig,
}) => {
  const worker = await runWorker(workerConfig, { silentSeconds: 60 })
  const say = Prisma.sql`select pg_sleep(11)::text`
  behave = async ({ transactions }) => {
    const crowd = Array.from({ length: CONNECTIONS_MAX }, () => transactions.write(entry, (tx) => tx.rows(say)))
    await transactions.write(entry, (tx) => tx.rows(Prisma.sql`select 1`))
    await Promise.all(crowd)
  }
  const { id } = await ask()
  expect(await settled(id)).toMatchObject({ state: 'SUCCEEDED', attempt: 1 })
  await worker.stop()
})
