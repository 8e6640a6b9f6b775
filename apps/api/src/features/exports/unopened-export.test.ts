import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { TENANTS, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const START = `mutation ($input: StartWorkerExportInput!) { startWorkerExport(input: $input) { ... on StartWorkerExportSuccess { data { id } } } }`
const RECORD = `query ($id: ID!) { worker(id: $id) { name nationalIdFindings { code } history { version readable } } }`

test('values that do not open leave a file with everybody and a record that can be read, and are told by place', async ({
  admin,
  keys,
  signIn,
}) => {
  const vault = vaultOf(keys)
  const [whole, broken] = await arrangePeople(admin, vault, [{ name: 'Ani Rahma' }, { name: 'Budi Santoso' }])
  await admin.query(
    `update worker set national_id_cipher = set_byte(national_id_cipher, 20, 255 - get_byte(national_id_cipher, 20)) where id = $1`,
    [broken?.id],
  )
  const { person_id } = (await admin.query('select person_id from worker where id = $1', [broken?.id])).rows[0]
  const { wrapped } = vault.newPersonKey(TENANTS['kubu-raya'].id, person_id)
  await admin.query(
    `insert into person_key (tenant_id, person_id, wrapped_key) select tenant_id, person_id, $2 from worker where id = $1`,
    [broken?.id, wrapped],
  )
  await admin.query(
    `insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, replaced_because, changed_fields)
     select id, 1, tenant_id, person_id, decode(repeat('00', 40), 'hex'), updated_at, now(), 'Uji', '{name}' from worker where id = $1`,
    [broken?.id],
  )
  await admin.query('update worker set version = 2 where id = $1', [broken?.id])
  const officer = await signIn('kubu-raya')

  const input = { format: 'XLSX', unmasked: true, reason: 'Rapat koordinasi', idempotencyKey: crypto.randomUUID() }
  const { data } = (await officer.ask(START, { input })).startWorkerExport
  const job = await endedJob(officer, data.id)
  expect(job).toMatchObject({ state: 'SUCCEEDED' })
  const rows = (await fetchTable(officer, job.resultFile.href)).slice(3)
  expect(rows.map((row) => row.slice(0, 2)).sort()).toEqual([
    ['6112 •••• •••• •••• (tidak dapat dibuka)', 'Budi Santoso'],
    [whole?.nationalId, 'Ani Rahma'],
  ])

  const id = globalIdOf('Worker', broken?.id ?? '')
  expect((await officer.ask(RECORD, { id })).worker).toEqual({
    name: 'Budi Santoso',
    nationalIdFindings: [],
    history: [
      { version: 2, readable: true },
      { version: 1, readable: false },
    ],
  })
  const { rows: values } = await admin.query('select tenant_id, place, subject_id from unopened_value order by place')
  expect(values).toEqual(
    [
      ['worker.national_id_cipher', broken?.id],
      ['worker_version.state_cipher', `${broken?.id}/1`],
    ].map(([place, subject_id]) => ({ tenant_id: TENANTS['kubu-raya'].id, place, subject_id })),
  )
})
