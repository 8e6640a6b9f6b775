import { expect } from 'vitest'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { aDecree, becomes, change, itemsOf } from '../../testing/reverification.builder.ts'
import type { Client } from '../../testing/test.ts'
import { test } from '../../testing/with-worker.ts'

const START = `mutation ($input: StartReverificationExportInput!) { startReverificationExport(input: $input) { __typename
  ... on StartReverificationExportSuccess { data { id } } ... on Error { code } } }`

const start = async (client: Client, input: object) =>
  (await client.ask(START, { input: { format: 'CSV', idempotencyKey: crypto.randomUUID(), ...input } }))
    .startReverificationExport

test('a work list goes to a file: findings, what was suggested and decided, by whom and why, and no whole number', async ({
  signIn,
  admin,
  worker,
}) => {
  expect(worker).toBeDefined()
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
  const asked = await admin.query<{ params: string }>(`select params::text from job`)
  expect(JSON.stringify(asked.rows)).not.toContain(first.name)
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
})
