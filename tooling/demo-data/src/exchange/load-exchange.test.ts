import { ownerOf } from '@payung/database/sealed-owner'
import { newMasterKey, openVault } from '@payung/database/vault'
import { loadReference } from '@payung/reference-data/load-reference'
import { readAreas } from '@payung/reference-data/read-areas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { DEMO_AS_OF, DEMO_SEED } from '../demo-checksum.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { inventPopulation } from '../people/invent-population.ts'
import { loadPeople } from '../people/load-people.ts'
import { loadExchange } from './load-exchange.ts'

const vault = openVault(newMasterKey())
let database: Awaited<ReturnType<typeof aDemoDatabase>>
beforeAll(async () => {
  database = await aDemoDatabase()
  await loadReference(database.client)
  await loadAccounts(database.client, 'payung-demo')
  const all = inventPopulation({ areas: await readAreas(), asOf: DEMO_AS_OF, seed: DEMO_SEED, provincePeople: 2_145 })
  // Of its own cohort, and of those whom the province registered.
  const some = (code: string) =>
    [true, false].flatMap((own) =>
      (all.get(code) ?? []).filter((person) => (person.registeredByCode !== '61') === own).slice(0, 150),
    )
  const few = new Map(['61.12', '61.71'].map((code) => [code, some(code)]))
  await loadPeople([database.client], few, vault)
  await loadExchange(database.client, vault)
})
afterAll(() => database?.stop())

const rows = async (sql: string) => (await database.client.query(sql)).rows

test('the province’s proposals wait at the regency, sealed for it, and open with the key', async () => {
  const proposals = await rows(
    `select k.code as keeper, p.code as proposer, w.state, w.fields, w.tenant_id, w.worker_id, w.proposer_tenant_id, w.changes_cipher from worker_proposal w
     join tenant k on k.id = w.tenant_id join tenant p on p.id = w.proposer_tenant_id order by w.id`,
  )
  expect(proposals).toHaveLength(3)
  for (const {
    keeper,
    proposer,
    state,
    fields,
    tenant_id,
    worker_id,
    proposer_tenant_id,
    changes_cipher,
  } of proposals) {
    expect({ keeper, proposer, state }).toEqual({ keeper: '61.12', proposer: '61', state: 'OPEN' })
    const owner = ownerOf('worker_proposal.changes_cipher', worker_id, proposer_tenant_id, '')
    expect(Object.keys(JSON.parse(vault.openForTenant(tenant_id, owner, changes_cipher)))).toEqual(fields)
  }
})

test('no company has a link to anybody', async () => {
  expect(
    await rows(`select from worker_access a join tenant t on t.id = a.tenant_id where t.kind = 'COMPANY'`),
  ).toEqual([])
})

test('a second start brings nothing more', async () => {
  await loadExchange(database.client, vault)
  expect(await rows('select count(*)::integer as n from worker_proposal')).toEqual([{ n: 3 }])
})
