import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { periodicDefinitions } from '../../platform/jobs/periodic.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, TENANTS, vaultOf } from '../../testing/test.ts'
import { test as withWorker } from '../../testing/with-worker.ts'

/** Papers are moved by hand: on a slow machine the worker would move them before the test has looked where they were. */
const test = withWorker.extend({ periodic: false })

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5_000, 7)])
const ADD = `mutation ($input: AddWorkerDocumentInput!) { addWorkerDocument(input: $input) { __typename } }`
const PROPOSE = `mutation ($input: ProposeCustodyTransferInput!) { proposeCustodyTransfer(input: $input) { ... on ProposeCustodyTransferSuccess { data { id } } } }`
const DECIDE = `mutation ($input: DecideCustodyTransferInput!) { decideCustodyTransfer(input: $input) { __typename } }`
const PAPERS = `query ($id: ID!) { worker(id: $id) { documentsElsewhere documents { kind fileName fileId } } }`

async function attach(client: Client, workerId: string): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(PNG)]), 'ktp.png')
  const answer = await client.fetch('/files', { method: 'POST', body: form })
  const { id } = (await answer.json()) as { id: string }
  const input = { workerId: globalIdOf('Worker', workerId), kind: 'ID_CARD', fileId: globalIdOf('File', id) }
  expect((await client.ask(ADD, { input })).addWorkerDocument.__typename).toBe('AddWorkerDocumentSuccess')
  return id
}

async function handOver(giving: Client, taking: Client, workerId: string): Promise<void> {
  const input = {
    workerId: globalIdOf('Worker', workerId),
    toVillageCode: '61.71.01.1001',
    reason: 'Pindah ke Pontianak',
  }
  const transferId = (await giving.ask(PROPOSE, { input })).proposeCustodyTransfer.data.id
  await taking.ask(DECIDE, { input: { transferId, accept: true } })
}

const papers = async (client: Client, id: string) => (await client.ask(PAPERS, { id: globalIdOf('Worker', id) })).worker

test('papers follow the record: the former custodian loses them with the hand-over, the new one gets them under its key', async ({
  signIn,
  admin,
  keys,
  worker,
  dataDir,
}) => {
  const person = await arrangePerson(admin, vaultOf(keys))
  const [giving, taking] = [await signIn('kubu-raya'), await signIn('pontianak')]
  const former = await attach(giving, person.id)
  expect((await giving.fetch(`/files/${former}`)).status).toBe(200)
  await handOver(giving, taking, person.id)
  expect((await giving.fetch(`/files/${former}`)).status).toBe(404)
  expect((await taking.fetch(`/files/${former}`)).status).toBe(404)
  expect(await papers(taking, person.id)).toEqual({ documentsElsewhere: 1, documents: [] })

  const run = (name: string) =>
    periodicDefinitions()
      .find((periodic) => periodic.name === name)!
      .run(worker.resources)
  await run('move documents after a hand-over')
  const { documentsElsewhere, documents } = await papers(taking, person.id)
  expect([documentsElsewhere, documents]).toEqual([
    0,
    [{ kind: 'ID_CARD', fileName: 'ktp.png', fileId: expect.any(String) }],
  ])
  const [moved] = await readdir(join(dataDir, 'files', TENANTS.pontianak.id))
  const answer = await taking.fetch(`/files/${moved}`)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG)
  expect((await giving.fetch(`/files/${moved}`)).status).toBe(404)
  expect(globalIdOf('File', moved!)).toBe(documents[0].fileId)

  await run('remove expired files')
  expect(await readdir(join(dataDir, 'files', TENANTS['kubu-raya'].id))).toEqual([])
  const { rows } = await admin.query(`select tenant_id from audit_event where action = 'WORKER_DOCUMENT_MOVED'`)
  expect(rows.map(({ tenant_id }) => tenant_id).sort()).toEqual([TENANTS['kubu-raya'].id, TENANTS.pontianak.id].sort())
})

test('a paper whose content is lost stays counted, and keeps no other from following', async ({
  signIn,
  admin,
  keys,
  worker,
  dataDir,
}) => {
  const person = await arrangePerson(admin, vaultOf(keys))
  const [giving, taking] = [await signIn('kubu-raya'), await signIn('pontianak')]
  const lost = await attach(giving, person.id)
  await attach(giving, person.id)
  await rm(join(dataDir, 'files', TENANTS['kubu-raya'].id, lost))
  await handOver(giving, taking, person.id)
  await periodicDefinitions()
    .find(({ name }) => name === 'move documents after a hand-over')!
    .run(worker.resources)
  expect(await papers(taking, person.id)).toMatchObject({ documentsElsewhere: 1, documents: [{ kind: 'ID_CARD' }] })
})
