import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import type { Client } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { aLine, aList, saved } from './imports.builder.ts'

const BREAK = `update person_key set wrapped_key = set_byte(wrapped_key, 20, 255 - get_byte(wrapped_key, 20))
  where person_id in (select person_id from worker where name = $1)`
const CHANGE = `mutation ($input: ChangeWorkerStatusInput!) { changeWorkerStatus(input: $input) { __typename ... on Error { code } } }`
const HAND_OVER = `mutation ($input: ProposeCustodyTransferInput!) { proposeCustodyTransfer(input: $input) {
  ... on ProposeCustodyTransferSuccess { data { id } } ... on Error { code } } }`
const TAKE = `mutation ($input: DecideCustodyTransferInput!) { decideCustodyTransfer(input: $input) { __typename } }`
const DECIDE_ALL = `mutation ($input: DecideWorkerProposalsInput!) { decideWorkerProposals(input: $input) {
  ... on DecideWorkerProposalsSuccess { data { id } } ... on Error { code } } }`
const PREVIEW = `mutation ($input: BulkChangeInput!) { previewBulkChange(input: $input) { ... on PreviewBulkChangeSuccess { data { eligible token } } } }`
const START = `mutation ($input: StartBulkChangeInput!) { startBulkChange(input: $input) { ... on StartBulkChangeSuccess { data { id } } } }`
const SITI = { nik: '6112055511820303', name: 'Siti Aminah' }
const DEWI = { nik: '6112055511820404', name: 'Dewi Sartika' }

async function verifyAll(officer: Client) {
  const input = { filter: { statuses: ['CANDIDATE'] }, change: { status: 'VERIFIED' } }
  const { eligible, token } = (await officer.ask(PREVIEW, { input })).previewBulkChange.data
  const because = 'Hasil musyawarah desa'
  const change = { token, typedCount: eligible, because, idempotencyKey: crypto.randomUUID() }
  const { id } = (await officer.ask(START, { input: change })).startBulkChange.data
  return endedJob(officer, id)
}

test('whose key does not open is left as they are by one change and by many, which say so and go on with the rest', async ({
  signIn,
  admin,
}) => {
  const [officer, province] = [await signIn('kubu-raya'), await signIn('provinsi')]
  // Whoever brought the file verifies nobody of it.
  await colleague(admin, 'pertamina', 'kubu-raya', ['ADMINISTRATOR'])
  const verifier = await signIn('pertamina')
  const phone = '081234567890'
  await saved(officer, aList(aLine(SITI), aLine(DEWI)))
  // The first change of a record gives its person a key.
  await saved(officer, aList(aLine({ ...SITI, phone }), aLine({ ...DEWI, phone })))
  await admin.query(BREAK, [SITI.name])
  const values = async () => (await admin.query('select place, subject_id from unopened_value')).rows
  const { rows: people } = await admin.query('select id, person_id, version from worker where name = $1', [SITI.name])
  const [siti] = people

  const single = {
    workerId: globalIdOf('Worker', siti.id),
    expectedVersion: siti.version,
    status: 'VERIFIED',
    because: 'Uji coba',
  }
  expect(await verifier.ask(CHANGE, { input: single }).catch(String)).toContain('VALUE_UNOPENED')
  const note = [{ place: 'person_key.wrapped_key', subject_id: String(siti.person_id) }]
  expect(await values()).toEqual(note)

  await admin.query('delete from unopened_value')
  const theirs = await saved(
    province,
    aList(aLine({ ...SITI, phone: '081234567891' }), aLine({ ...DEWI, phone: '081234567891' })),
  )
  expect(theirs).toMatchObject({ proposalCount: 2 })
  const { data } = (await officer.ask(DECIDE_ALL, { input: { importId: theirs.id, accept: true } }))
    .decideWorkerProposals
  const decided = await endedJob(officer, data.id)
  expect(decided).toMatchObject({ state: 'SUCCEEDED' })
  expect(JSON.parse(decided.result)).toEqual({ accepted: 1, refused: 0, open: 1, unopened: 1 })
  expect(await values()).toEqual(note)

  await admin.query('delete from unopened_value')
  const changed = await verifyAll(verifier)
  expect(changed).toMatchObject({ state: 'SUCCEEDED' })
  expect(JSON.parse(changed.result)).toEqual({ changed: 1, matching: 2, unopened: 1 })
  const table = await fetchTable(verifier, changed.resultFile.href)
  expect(table[1]?.[0]).toBe('1 dari 2 orang berubah; riwayat 1 orang tidak dapat dibuka, beri tahu pengelola sistem')
  expect(table.slice(3).map((row) => [row[1], row[3]])).toEqual([
    [DEWI.name, 'Berubah'],
    [SITI.name, 'Riwayatnya tidak dapat dibuka, jadi datanya tidak diubah; beri tahu pengelola sistem.'],
  ])
  expect(await values()).toEqual(note)

  const over = { workerId: single.workerId, toVillageCode: '61.71.01.1001', reason: 'Pindah ke Pontianak' }
  const { data: transfer } = (await officer.ask(HAND_OVER, { input: over })).proposeCustodyTransfer
  const city = await signIn('pontianak')
  // The key of whoever takes the record over.
  await admin.query(
    `insert into person_key (tenant_id, person_id, wrapped_key) select t.id, $1, decode(repeat('00', 60), 'hex') from tenant t where t.code = '61.71'`,
    [siti.person_id],
  )
  const take = { transferId: transfer.id, accept: true }
  expect(await city.ask(TAKE, { input: take }).catch(String)).toContain('VALUE_UNOPENED')
  expect(await values()).toHaveLength(2)
  expect((await admin.query('select state from custody_transfer')).rows).toEqual([{ state: 'PROPOSED' }])
})
