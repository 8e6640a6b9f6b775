import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { arrangeRound } from '../../testing/round.builder.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const EXPORT = `mutation ($input: StartRoundExportInput!) { startRoundExport(input: $input) { ... on StartRoundExportSuccess { data { id } } ... on Error { code } } }`

test('how far everybody is goes to a file, late ones as late, and a stranger’s round is as if missing', async ({
  signIn,
  admin,
}) => {
  const round = await arrangeRound(admin, 'kubu-raya', 'Putaran 2027', {
    villages: ['61.12.05.2003', '61.12.01.2001'],
    dueOn: '2026-01-31',
    quotaEach: 7,
  })
  await admin.query(`update round_task set due_on = '2099-01-01' where id = $1`, [round.tasks['61.12.01.2001']])
  const input = { roundId: globalIdOf('Round', round.id), format: 'CSV', idempotencyKey: 'satu' }
  const officer = await signIn('kubu-raya')
  const { startRoundExport } = await officer.ask(EXPORT, { input })
  const job = await endedJob(officer, startRoundExport.data.id)
  expect(job).toMatchObject({ state: 'SUCCEEDED', result: '{"rows":2}' })
  const [header, ...rows] = await fetchTable(officer, job.resultFile.href)
  expect(header?.slice(0, 7)).toEqual([
    'Pengusul',
    'Nama',
    'Kecamatan',
    'Kabupaten/Kota',
    'Keadaan',
    'Tenggat',
    'Kuota',
  ])
  expect(rows.map((row) => row.slice(4, 8))).toEqual([
    ['Belum mulai', '2099-01-01', '7', '0'],
    ['Terlambat', '2026-01-31', '7', '0'],
  ])
  expect((await (await signIn('pontianak')).ask(EXPORT, { input })).startRoundExport).toMatchObject({
    code: 'NOT_FOUND',
  })
})
