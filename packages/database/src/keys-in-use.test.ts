import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished } from 'vitest'
import { addKeys, useKey } from './key-register.ts'
import { showKeys } from './keys-in-use.ts'
import { rekey } from './rekey/rekey.ts'
import { openShownVault } from './shown-vault.ts'
import { aWayTo } from './testing/a-way-to-the-database.ts'
import { eventually } from './testing/eventually.ts'
import { test } from './testing/test.ts'
import { newMasterKey } from './vault.ts'

const first = newMasterKey(1)
const both = `${newMasterKey(2)},${first}`

/** A server or worker, as far as others see which keys it has. */
async function aProcess(url: string, keys: string) {
  const { vault, shownKeys } = await openShownVault(url, keys)
  onTestFinished(() => shownKeys.close())
  return { vault, close: shownKeys.close }
}

/** Connections that show a newest key; other databases of the server have theirs. */
async function holdersIn(admin: pg.Client) {
  const { rows } = await admin.query<{ pid: number }>(
    `select distinct pid from pg_locks where classid = 7201001
       and database = (select oid from pg_database where datname = current_database())`,
  )
  return rows
}

test('a key is used only once every process has it, and seals everything anew only once every process seals with it', async ({
  database,
}) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'payung-in-use-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const { adminUrl, appUrl } = database
  const old = await aProcess(appUrl, first)
  await addKeys(adminUrl, both)
  const waiting = await aProcess(appUrl, both)
  await expect(useKey(adminUrl, 2)).rejects.toMatchObject({ code: 'KEY_NOT_EVERYWHERE' })
  await old.close()
  await useKey(adminUrl, 2)
  const rekeys = () => rekey({ adminUrl, keys: both, dataDir })
  await aProcess(appUrl, both)
  await expect(rekeys()).rejects.toMatchObject({ code: 'KEY_NOT_YET_USED' })
  await waiting.close()
  expect(await rekeys()).toMatchObject({ isRetired: true })
})

test('a process whose connection broke shows its keys again', async ({ database, admin }) => {
  const elsewhere = new pg.Client({ connectionString: new URL('/postgres', database.adminUrl).toString() })
  await elsewhere.connect()
  onTestFinished(() => elsewhere.end())
  await elsewhere.query('select pg_advisory_lock_shared(7201001, 1)')
  await aProcess(database.appUrl, first)
  await addKeys(database.adminUrl, both)
  const holders = () => holdersIn(admin)
  const [former] = await holders()
  await admin.query('select pg_terminate_backend($1)', [former?.pid])
  await eventually(async () => {
    const now = await holders()
    expect(now).toHaveLength(1)
    expect(now).not.toEqual([former])
  })
  await expect(useKey(database.adminUrl, 2)).rejects.toMatchObject({ code: 'KEY_NOT_EVERYWHERE' })
})

test('a process whose connection fell silent shows its keys on another', async ({ database, admin }) => {
  const way = await aWayTo(database.appUrl)
  const shown = await showKeys(way.url, { newest: 1, sealing: 1 }, { pulseMilliseconds: 2_000 })
  onTestFinished(() => shown.close())
  const [silentConnection] = await holdersIn(admin)
  way.fallSilent()
  await eventually(async () => {
    const newConnections = (await holdersIn(admin)).filter(({ pid }) => pid !== silentConnection?.pid)
    expect(newConnections).toHaveLength(1)
  })
})

test('a process that could not show its keys at its start does not try again behind its caller', async ({
  database,
}) => {
  let connections = 0
  const way = await aWayTo(database.appUrl, (number) => {
    connections = number
    throw new Error('no way')
  })
  await expect(showKeys(way.url, { newest: 1, sealing: 1 })).rejects.toThrow()
  await new Promise((done) => setTimeout(done, 1_500))
  expect(connections).toBe(1)
})

test('a key that comes into use between the check and the locks is met before anything is sealed', async ({
  database,
}) => {
  const { adminUrl, appUrl } = database
  await (await aProcess(appUrl, first)).close()
  // By the second connection of a process it shows its keys.
  const added = await aWayTo(appUrl, async (number) => {
    if (number === 2) await addKeys(adminUrl, both)
  })
  await expect(openShownVault(added.url, first)).rejects.toMatchObject({ code: 'KEY_MISSING' })
  const used = await aWayTo(appUrl, async (number) => {
    if (number === 2) await useKey(adminUrl, 2)
  })
  const { vault } = await aProcess(used.url, both)
  expect(vault.sealingKeys('').keyId).toBe(2)
})
