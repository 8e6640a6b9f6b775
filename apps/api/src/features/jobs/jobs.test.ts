import { setTimeout as sleep } from 'node:timers/promises'
import { Prisma } from '@payung/database/prisma'
import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import { TENANTS, USERS } from '../../testing/test.ts'
import { test as base } from '../../testing/with-worker.ts'
import type { RunningWorker } from '../../worker.ts'

let behave: (job: JobRun) => Promise<void> = async () => {}
defineJob({
  kind: 'TEST_INBOX',
  run: async (job) => {
    await behave(job)
    return { details: { rows: 2 } }
  },
})

/** A job as the use-case of a feature would ask for it. */
const test = base.extend<{ enqueue: (params?: object) => Promise<string> }>({
  enqueue: async ({ admin, writeAs }, use) => {
    behave = async () => {}
    await use((params = {}) =>
      writeAs('kubu-raya', async (tx) => {
        const { rows } = await admin.query(
          `insert into job (tenant_id, kind, created_by, params) values ($1, 'TEST_INBOX', $2, $3) returning id`,
          [TENANTS['kubu-raya'].id, USERS['kubu-raya'], JSON.stringify(params)],
        )
        await tx.run(Prisma.sql`select app.enqueue_job(${rows[0].id}::uuid)`)
        return rows[0].id as string
      }),
    )
  },
})

/** The same, with the worker from the beginning of each test. */
const testWithJobs = test.extend<{ runningWorker: RunningWorker }>({
  runningWorker: [async ({ worker }, use) => use(worker), { auto: true }],
})

const JOB = `query ($id: ID!) { job(id: $id) { id state step done total stalled errorCode result createdBy { email } } }`
const CANCEL = `mutation ($input: CancelJobInput!) { cancelJob(input: $input) { __typename ... on CancelJobSuccess { data { cancelRequested } } ... on Error { code } } }`
const RETRY = `mutation ($input: RetryJobInput!) { retryJob(input: $input) { __typename ... on RetryJobSuccess { data { state } } ... on Error { code } } }`

testWithJobs('the inbox shows the tenant’s jobs, and the end arrives as a notice', async ({ enqueue, signIn }) => {
  const officer = await signIn('kubu-raya')
  const id = await enqueue()
  await eventually(async () => expect((await officer.ask(JOB, { id })).job).toMatchObject({ state: 'SUCCEEDED' }))
  const { jobs, notices, viewer } = await officer.ask(
    '{ jobs(first: 10) { edges { node { state result createdBy { email } } } } notices(first: 10) { edges { node { id text textEn href readAt } } } viewer { runningJobs unreadNotices } }',
  )
  expect(jobs.edges).toEqual([
    {
      node: {
        state: 'SUCCEEDED',
        result: '{"rows":2}',
        createdBy: { email: 'kubu-raya@payung.example' },
      },
    },
  ])
  expect(notices.edges[0].node).toMatchObject({ text: 'Pekerjaan selesai.', readAt: null })
  expect(viewer).toEqual({ runningJobs: 0, unreadNotices: 1 })
  await officer.ask(
    'mutation ($input: ReadNoticesInput!) { readNotices(input: $input) { ... on ReadNoticesSuccess { data } } }',
    {
      input: { noticeIds: [notices.edges[0].node.id] },
    },
  )
  expect((await officer.ask('{ viewer { unreadNotices } }')).viewer.unreadNotices).toBe(0)
})

testWithJobs('the notice names the file that the work was about', async ({ admin, enqueue, signIn }) => {
  const officer = await signIn('kubu-raya')
  const { rows } = await admin.query(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose) values ($1, 'tagihan.xlsx', 'text/csv', 1, sha256('x'), 'IMPORT')
     returning id`,
    [TENANTS['kubu-raya'].id],
  )
  await enqueue({ fileId: rows[0].id })
  await eventually(async () => {
    const { notices } = await officer.ask('{ notices(first: 10) { edges { node { text } } } }')
    expect(notices.edges[0]?.node.text).toBe('Pekerjaan “tagihan.xlsx” selesai.')
  })
})

test('another tenant’s job is as if missing, in every way to ask for it', async ({ enqueue, signIn }) => {
  const id = await enqueue()
  const pontianak = await signIn('pontianak')
  expect(await pontianak.ask(JOB, { id })).toEqual({ job: null })
  expect((await pontianak.ask('{ jobs(first: 10) { edges { node { id } } } }')).jobs.edges).toEqual([])
  expect(await pontianak.ask(CANCEL, { input: { jobId: id } })).toEqual({
    cancelJob: { __typename: 'NotFoundError', code: 'NOT_FOUND' },
  })
  expect(await pontianak.ask(RETRY, { input: { jobId: 'bukan-id' } })).toMatchObject({
    retryJob: { __typename: 'NotFoundError' },
  })
  const global = (await (await signIn('kubu-raya')).ask(JOB, { id })).job.id
  expect(await pontianak.ask('query ($id: ID!) { node(id: $id) { id } }', { id: global })).toEqual({ node: null })
})

testWithJobs(
  'a cancelled job can be run again with what it had, and the log says who stopped and repeated it',
  async ({ enqueue, signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    behave = async (job) => {
      for (let row = 0; row < 1000; row++) {
        job.throwIfCancelled()
        await sleep(10)
      }
    }
    const id = await enqueue()
    expect(await officer.ask(CANCEL, { input: { jobId: id } })).toMatchObject({
      cancelJob: { data: { cancelRequested: true } },
    })
    await eventually(async () => expect((await officer.ask(JOB, { id })).job.state).toBe('CANCELLED'))
    expect(await officer.ask(CANCEL, { input: { jobId: id } })).toMatchObject({ cancelJob: { code: 'JOB_HAS_ENDED' } })
    behave = async () => {}
    // The worker beside it may be done with it before the answer is read.
    expect(await officer.ask(RETRY, { input: { jobId: id } })).toMatchObject({
      retryJob: { data: { state: expect.stringMatching(/^(WAITING|RUNNING|SUCCEEDED)$/) } },
    })
    await eventually(async () => expect((await officer.ask(JOB, { id })).job.state).toBe('SUCCEEDED'))
    expect(await officer.ask(RETRY, { input: { jobId: id } })).toMatchObject({ retryJob: { code: 'JOB_NOT_FAILED' } })
    const { rows } = await admin.query(
      'select action, subject_id, actor_id from audit_event where subject_kind = $1 order by id',
      ['job'],
    )
    const by = { subject_id: id, actor_id: USERS['kubu-raya'] }
    expect(rows).toEqual([
      { action: 'JOB_CANCEL_ASKED', ...by },
      { action: 'JOB_RETRIED', ...by },
    ])
  },
)

test('a colleague without the right to settings cannot stop somebody’s job', async ({ enqueue, signIn, admin }) => {
  const id = await enqueue()
  await admin.query('update job set created_by = null')
  await admin.query(`delete from membership where role = 'ADMINISTRATOR'`)
  const officer = await signIn('kubu-raya')
  expect(await officer.ask(CANCEL, { input: { jobId: id } })).toMatchObject({
    cancelJob: { __typename: 'NotAllowedError' },
  })
})

testWithJobs('progress arrives as events until the job ends', async ({ enqueue, signIn }) => {
  // The work goes on until its progress was seen, however slow the machine is.
  let isSeen = false
  behave = async (job) => {
    for (let row = 0; !isSeen && !job.signal.aborted; row++) {
      job.progress('ROWS', row, 30)
      await sleep(100)
    }
  }
  const officer = await signIn('kubu-raya')
  const id = await enqueue()
  const answer = await officer.fetch(`/jobs/${id}/events`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const pulses: { state: string; step: string | null }[] = []
  let unread = ''
  for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
    const events = `${unread}${piece}`.split('\n\n')
    unread = events.pop() ?? ''
    for (const event of events)
      if (event.startsWith('event: progress')) pulses.push(JSON.parse(event.split('data: ')[1]!))
    isSeen = pulses.filter(({ step }) => step === 'ROWS').length > 1
  }
  expect(pulses).toContainEqual(expect.objectContaining({ state: 'RUNNING', step: 'ROWS', total: 30 }))
  expect(pulses.at(-1)).toMatchObject({ state: 'SUCCEEDED' })
})

test('nobody watches another tenant’s job, and the answer is that of a missing one', async ({
  enqueue,
  signIn,
  anonymous,
}) => {
  const id = await enqueue()
  const missing = { code: 'NOT_FOUND', message: 'Pekerjaan tidak ditemukan.', messageEn: 'No such work was found.' }
  const pontianak = await signIn('pontianak')
  for (const address of [
    `/jobs/${id}/events`,
    '/jobs/0199cccc-0000-7000-8000-000000000000/events',
    '/jobs/apa/events',
  ]) {
    for (const client of [pontianak, anonymous]) {
      const answer = await client.fetch(address)
      expect([answer.status, await answer.json()]).toEqual([404, missing])
    }
  }
})

test('the events of a job end at once with the membership of who watches', async ({ enqueue, signIn, admin }) => {
  const id = await enqueue()
  const officer = await signIn('kubu-raya')
  const stop = AbortSignal.timeout(15_000)
  const answer = await officer.fetch(`/jobs/${id}/events`, { signal: stop })
  expect(answer.status).toBe(200)
  await admin.query('delete from membership where user_id = $1', [USERS['kubu-raya']])
  // Read to its end: a stream that went on would break off by the timeout, since nobody runs the job.
  expect((await answer.text()).split('event: progress')).toHaveLength(2)
})

test('one person cannot hold every stream', async ({ enqueue, signIn }) => {
  const id = await enqueue()
  const officer = await signIn('kubu-raya')
  const stop = new AbortController()
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => officer.fetch(`/jobs/${id}/events`, { signal: stop.signal })),
  )
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
  stop.abort()
  await eventually(async () => {
    const again = new AbortController()
    const answer = await officer.fetch(`/jobs/${id}/events`, { signal: again.signal })
    again.abort()
    expect(answer.status).toBe(200)
  })
})
