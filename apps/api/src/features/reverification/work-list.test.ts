import { aWorker } from '@payung/database/testing/a-worker'
import { expect } from 'vitest'
import { openWorkerResources } from '../../platform/jobs/worker-resources.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { aDecree, becomes, change, itemsOf, reviewOf } from '../../testing/reverification.builder.ts'
import type { Client } from '../../testing/test.ts'
import { test, testWithJobs } from '../../testing/with-worker.ts'
import { openDueReverifications } from './open-due-reverifications.ts'

const START = `mutation ($input: StartReverificationExportInput!) { startReverificationExport(input: $input) { __typename
  ... on StartReverificationExportSuccess { data { id } } ... on Error { code } } }`

const start = async (client: Client, input: object) =>
  (await client.ask(START, { input: { format: 'CSV', idempotencyKey: crypto.randomUUID(), ...input } }))
    .startReverificationExport

testWithJobs(
  'a work list goes to a file: findings, what was suggested and decided, by whom and why, and no whole number',
  async ({ signIn, admin }) => {
    const { members, officer, those, decree } = await aDecree(admin, signIn, 4)
    await becomes(admin, members[0], `status = 'DECEASED', membership_kind = 'WAGE_EARNER'`)
    await becomes(admin, members[1], `welfare_decile = 9, welfare_source = 'DTSEN'`)
    const review = await change(officer, 'openReverification', { decreeId: decree.id })
    const [first] = await itemsOf(officer, review.id, { findings: ['DECEASED'] })
    await change(officer, 'decideReverification', {
      reverificationId: review.id,
      lines: [first.line],
      outcome: 'REPLACE',
      note: 'Akta kematian dari desa',
    })
    const exported = async (input: object) => {
      const job = await endedJob(officer, (await start(officer, { reverificationId: review.id, ...input })).data.id)
      expect(job).toMatchObject({ state: 'SUCCEEDED' })
      return fetchTable(officer, job.resultFile.href)
    }
    const [header = [], ...rows] = await exported({})
    const of = (row: readonly (string | null)[] | undefined) =>
      Object.fromEntries(header.map((name, at) => [name, row?.[at]]))
    expect(rows.map((row) => of(row)['Temuan'])).toEqual(
      expect.arrayContaining(['Meninggal; Bekerja pada pemberi kerja', 'Sudah mampu']),
    )
    expect(of(rows.find((row) => row.includes('Diganti dari cadangan')))).toMatchObject({
      'No Lampiran': String(first.line),
      NIK: expect.stringMatching(/^6112 [•\s]+$/),
      Nama: first.name,
      'Desa/Kelurahan': expect.any(String),
      'Status Sekarang': 'Meninggal',
      Saran: 'Diganti dari cadangan',
      Alasan: 'Meninggal',
      Catatan: 'Akta kematian dari desa',
      'Diputuskan Oleh': expect.any(String),
      'Diputuskan Pada': expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    expect(of(rows.find((row) => row.includes('Sudah mampu')))).toMatchObject({ Putusan: 'Belum diputuskan' })
    const workbook = await exported({ format: 'XLSX', filter: { findings: ['NOT_POOR'] } })
    expect(workbook[0]?.[0]).toMatch(/^Verifikasi ulang /)
    expect(workbook.slice(3)).toHaveLength(1)
    expect(await exported({ filter: { search: first.name } })).toHaveLength(
      1 + rows.filter((row) => row.includes(first.name)).length,
    )
    const jobs = await admin.query<{ params: string }>(`select params::text from job`)
    expect(JSON.stringify(jobs.rows)).not.toContain(first.name)
    const { rows: events } = await admin.query(
      `select subject_kind, details from audit_event where action = 'REVERIFICATION_EXPORTED' order by id`,
    )
    expect(events).toEqual([
      { subject_kind: 'reverification', details: { rows: 2 } },
      { subject_kind: 'reverification', details: { rows: 1 } },
      { subject_kind: 'reverification', details: { rows: expect.any(Number) } },
    ])

    expect(await start(await signIn('provinsi'), { reverificationId: review.id })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await start(those.legal, { reverificationId: review.id })).toMatchObject({ code: 'NOT_ALLOWED' })
  },
)

test('a review whose day has come opens once, however many workers look, in the name of its schedule; people decide', async ({
  signIn,
  admin,
  workerConfig,
}) => {
  const { members, officer, decree } = await aDecree(admin, signIn, 3)
  await becomes(admin, members[0], `status = 'DECEASED'`)
  const schedule = { decreeId: decree.id, everyMonths: 6 }
  const workers = [await openWorkerResources(workerConfig), await openWorkerResources(workerConfig)]
  const look = () => Promise.all(workers.map((worker) => openDueReverifications(worker)))
  const opened = async () =>
    (
      await admin.query(
        `select because, created_by, people, listed, as_of = (now() at time zone 'Asia/Pontianak')::date as is_of_today from reverification`,
      )
    ).rows
  try {
    await change(officer, 'scheduleReverification', schedule, 'id')
    await look()
    expect(await opened()).toEqual([])
    await admin.query(`update reverification_schedule set next_on = (now() at time zone 'Asia/Pontianak')::date - 1`)
    await look()
    const once = [{ because: 'SCHEDULE', created_by: null, people: 3, listed: 1, is_of_today: true }]
    expect(await opened()).toEqual(once)
    await look()
    expect(await opened()).toEqual(once)

    const { rows: jobs } = await admin.query<{ kind: string; params: { reverificationId: string; listed: number } }>(
      `select distinct kind, params from notice where kind like 'REVERIFICATION%'`,
    )
    expect(jobs).toEqual([
      {
        kind: 'REVERIFICATION_OPENED',
        params: expect.objectContaining({ listed: 1, people: 3, number: expect.any(String) }),
      },
    ])
    const { rows: names } = await admin.query<{ name: string }>('select name from worker where id = $1', [members[0]])
    const { notices } = await officer.ask('{ notices(first: 10) { edges { node { kind subject { parts others } } } } }')
    expect(notices.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      kind: 'REVERIFICATION_OPENED',
      subject: { parts: [names[0]?.name, expect.any(String)], others: 0 },
    })
    const { rows: logged } = await admin.query(
      `select actor_id, details ->> 'because' as because from audit_event where action = 'REVERIFICATION_OPENED'`,
    )
    expect(logged).toEqual([{ actor_id: null, because: 'SCHEDULE' }])

    const id = Buffer.from(`Reverification:${jobs[0]?.params.reverificationId}`).toString('base64')
    expect(await reviewOf(officer, id, 'createdBy { id }')).toMatchObject({ undecided: 1, createdBy: null })
    const many = { reverificationId: id, outcome: 'SUGGESTED', expectedCount: 1 }
    expect(await change(officer, 'decideManyReverifications', many)).toMatchObject({ undecided: 0 })
    // Called off, it does not come back before its next day.
    const reason = 'Sudah diperiksa bulan lalu'
    await change(officer, 'cancelReverification', { reverificationId: id, expectedVersion: 1, reason })
    await look()
    expect(await opened()).toHaveLength(1)
  } finally {
    await Promise.all(workers.map((worker) => worker.close()))
  }
})

test('whose other record a decree names is not newly eligible under the one that was kept', async ({
  signIn,
  admin,
}) => {
  const { members, officer, decree } = await aDecree(admin, signIn, 1)
  const winner = await aWorker(admin, { name: 'Rekaman Baru', decile: 2 })
  await admin.query(
    `update worker set public_service = 'NONE', created_at = now() + interval '2 days', updated_at = now() where id = $1`,
    [winner],
  )
  await admin.query('select app.relist(array_agg(id)) from worker')
  const review = await change(officer, 'openReverification', { decreeId: decree.id })
  const newlyEligible = async () =>
    (await reviewOf(officer, review.id, 'newlyEligible(first: 10) { totalCount }')).newlyEligible
  expect(await newlyEligible()).toEqual({ totalCount: 1 })
  await becomes(admin, members[0], `superseded_by = '${winner}'`)
  expect(await newlyEligible()).toEqual({ totalCount: 0 })
})
