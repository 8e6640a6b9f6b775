import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { addKeys, openRegisteredVault, processKeysOf, useKey } from './key-register.ts'
import { showKeys } from './keys-in-use.ts'
import { rekey } from './rekey/rekey.ts'
import { eventually } from './testing/eventually.ts'
import { test } from './testing/test.ts'
import { newMasterKey } from './vault.ts'

const first = newMasterKey(1)
const both = `${newMasterKey(2)},${first}`

/** A server or worker, as far as others see which keys it has. */
async function aProcess(url: string, keys: string) {
  const shown = await showKeys(url, processKeysOf(keys, await openRegisteredVault(url, keys)))
  onTestFinished(() => shown.close())
  return shown
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
  await aProcess(database.appUrl, first)
  await addKeys(database.adminUrl, both)
  const holders = async () =>
    (await admin.query<{ pid: number }>(`select distinct pid from pg_locks where classid = 7201001`)).rows
  const [former] = await holders()
  await admin.query('select pg_terminate_backend($1)', [former?.pid])
  await eventually(async () => {
    const now = await holders()
    expect(now).toHaveLength(1)
    expect(now).not.toEqual([former])
  })
  await expect(useKey(database.adminUrl, 2)).rejects.toMatchObject({ code: 'KEY_NOT_EVERYWHERE' })
})
