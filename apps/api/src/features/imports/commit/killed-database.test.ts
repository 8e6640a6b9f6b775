import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openFileStore } from '@payung/database/file-store'
import { layGround } from '@payung/database/testing/ground'
import { newMasterKey, openVault } from '@payung/database/vault'
import { expect, test } from 'vitest'
import { runWorker } from '../../../worker.ts'
import { allOf, askForCommit, nothing, reached, spawnWorker, uploadPeople, written } from './killed-commit.builder.ts'
import { cutPower, killWorker, openServer } from './killed-server.builder.ts'

const PEOPLE = 4_000

test('kill -9 of PostgreSQL during the commit leaves nothing, and the next start saves all of it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'payung-killed-'))
  const keys = newMasterKey()
  const before = await openServer(dataDir, keys)
  await layGround(before.admin)
  const importId = await uploadPeople(openFileStore(dataDir, openVault(keys)), before.transactions, PEOPLE)
  const worker = spawnWorker(before.config)
  await reached(before.admin, 'the review is open', `select from import_file where state = 'REVIEW'`)
  await reached(before.admin, 'the reading has ended', `select from job where state = 'SUCCEEDED'`)
  await askForCommit(before.transactions, openVault(keys), importId)
  await reached(
    before.admin,
    'the worker is saving',
    `select from job where kind = 'IMPORT_COMMIT' and step = 'COMMITTING'`,
  )
  await sleep(100)
  await Promise.all([cutPower(dataDir, before.admin), killWorker(worker)])
  await before.close()

  const after = await openServer(dataDir, keys)
  try {
    expect(await written(after.admin)).toEqual(nothing())
    expect((await after.admin.query('select state from import_file')).rows).toEqual([{ state: 'COMMITTING' }])
    const next = await runWorker(after.config, { silentSeconds: 1 })
    await reached(after.admin, 'it is saved', `select from job where kind = 'IMPORT_COMMIT' and state = 'SUCCEEDED'`)
    await next.stop()
    expect(await written(after.admin)).toEqual(allOf(PEOPLE))
  } finally {
    await after.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}, 600_000)
