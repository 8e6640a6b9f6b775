import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprintsOf, readKeyRegister } from '@payung/database/key-register'
import { aWayTo } from '@payung/database/testing/a-way-to-the-database'
import { newMasterKey } from '@payung/database/vault'
import pg from 'pg'
import { describe, expect, vi } from 'vitest'
import { startServer } from '../server.ts'
import { testWithCommands as test } from '../testing/payung-command.builder.ts'
import { runWorker } from '../worker.ts'

// Each command is a process of its own, which takes seconds on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 })

const firstKeyOf = (id: number) => ({ id, usedFrom: expect.any(String), retiredAt: null })

describe('a machine that does not know the keys', () => {
  test('makes up neither keys nor passwords for a database that another serves, and keeps no file with others', async ({
    payung,
    newMachine,
    database,
    server,
  }) => {
    const outcome = await payung({ DATABASE_ADMIN_URL: database.adminUrl }, 'migrate')
    expect(outcome).toMatchObject({ exitCode: 1, document: { error: { code: 'BEGUN_ELSEWHERE' } } })
    expect(existsSync(join(newMachine, 'secrets.json'))).toBe(false)
    const app = new pg.Client({ connectionString: database.appUrl })
    await app.connect()
    await app.end()
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })

  test('with secrets of another installation is refused before a table or a password of a role is changed', async ({
    payung,
    newMachine,
    database,
    admin,
    keys,
    server,
  }) => {
    const file = join(newMachine, 'secrets.json')
    const passwords = { app: 'other-app', auth: 'other-auth', jobs: 'other-jobs' }
    const secrets = { passwords, keys: newMasterKey(1), authSecret: 'a'.repeat(43), demoPassword: 'payung-other' }
    writeFileSync(file, JSON.stringify(secrets))
    const signsIn = async () => {
      const app = new pg.Client({ connectionString: database.appUrl })
      await app.connect()
      await app.end()
    }
    await admin.query('drop function app.count_unopened')
    const settings = { DATABASE_ADMIN_URL: database.adminUrl }
    for (const words of [['migrate'], ['keys', 'add'], ['verify-audit'], ['seed', 'scale', '--workers=1'], ['rekey']]) {
      expect(await payung(settings, ...words)).toMatchObject({
        exitCode: 1,
        document: { error: { code: 'KEY_WRONG' } },
      })
      await signsIn()
    }
    // The right keys, and passwords that are this machine's alone.
    const rightKeys = await payung({ ...settings, PAYUNG_KEYS: keys }, 'migrate')
    expect(rightKeys).toMatchObject({ exitCode: 1, document: { error: { code: 'BEGUN_ELSEWHERE' } } })
    await signsIn()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(secrets)
    const { rows } = await admin.query(`select to_regprocedure('app.count_unopened()') as present`)
    expect(rows).toEqual([{ present: null }])
    expect(await payung(settings, 'keys')).toMatchObject({
      exitCode: 1,
      document: { keys: [{ id: 1 }], fault: 'KEY_WRONG' },
    })
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  test('is refused with another key under a known id, as a command, a server and a worker', async ({
    payung,
    newMachine,
    database,
    server: _server,
    workerConfig,
  }) => {
    const PAYUNG_KEYS = newMasterKey(1)
    const settings = { DATABASE_URL: database.appUrl, DATABASE_JOBS_URL: database.jobsUrl, PAYUNG_KEYS }
    const outcome = await payung(
      settings,
      'invite',
      '--tenant=61',
      '--email=a@b.id',
      '--name=A',
      '--role=ADMINISTRATOR',
    )
    expect(outcome).toMatchObject({ exitCode: 1, document: { error: { code: 'KEY_WRONG' } } })
    expect(existsSync(join(newMachine, 'secrets.json'))).toBe(false)
    await expect(startServer({ ...workerConfig, PORT: 0, PAYUNG_KEYS })).rejects.toMatchObject({ code: 'KEY_WRONG' })
    await expect(runWorker({ ...workerConfig, PAYUNG_KEYS })).rejects.toMatchObject({ code: 'KEY_WRONG' })
  })
})

test('the first command in an empty data directory begins it whole', async ({ payung, newMachine }) => {
  await chmod(newMachine, 0o711) // PostgreSQL may run as another user than we do
  const nothingYet = { exitCode: 0, document: { keys: [] } }
  expect(await payung({}, 'keys')).toEqual(nothingYet)
  expect(existsSync(join(newMachine, 'secrets.json'))).toBe(true)
  expect(await payung({}, 'keys')).toEqual(nothingYet)
})

test('of two first commands in one data directory both register the keys that its file holds', async ({
  payung,
  newMachine,
  database,
  admin,
}) => {
  const keys = newMasterKey(1)
  const passwords = { app: 'app', auth: 'auth', jobs: 'jobs' }
  const secrets = { passwords, keys, authSecret: 'a'.repeat(43), demoPassword: 'payung-other' }
  await admin.query(`set session_replication_role = replica; delete from area`)
  // Who it is, whether the database has begun, which keys it knows: then the file is there before this command keeps its own.
  const way = await aWayTo(database.appUrl, (number) => {
    if (number === 3) writeFileSync(join(newMachine, 'secrets.json'), JSON.stringify(secrets))
  })
  const settings = { DATABASE_URL: way.url, DATABASE_JOBS_URL: database.jobsUrl }
  await payung(settings, 'verify-audit')
  const checkValues = (await readKeyRegister(database.appUrl)).map(({ checkValue }) => checkValue)
  expect(checkValues).toEqual(fingerprintsOf(keys).map(({ checkValue }) => checkValue))
})

test('a new key is known first and used afterwards, and nobody without it begins any more', async ({
  payung,
  database,
  keys,
  server,
  workerConfig,
}) => {
  const newKey = newMasterKey(2)
  const settings = {
    DATABASE_ADMIN_URL: database.adminUrl,
    DATABASE_URL: database.appUrl,
    DATABASE_AUTH_URL: database.authUrl,
    DATABASE_JOBS_URL: database.jobsUrl,
    PAYUNG_KEYS: `${newKey},${keys}`,
  }
  expect((await payung(settings, 'migrate')).document).toMatchObject({ error: { code: 'KEY_UNKNOWN' } })
  const registered = { keys: [{ id: 2, usedFrom: null, retiredAt: null }, firstKeyOf(1)] }
  expect(await payung(settings, 'keys', 'add')).toEqual({ exitCode: 0, document: registered })
  expect(await payung(settings, 'keys')).toEqual({ exitCode: 0, document: registered })
  await expect(startServer({ ...workerConfig, PORT: 0 })).rejects.toMatchObject({ code: 'KEY_MISSING' })
  // The server that runs would not open what the new key seals.
  const early = await payung(settings, 'keys', 'use', '2')
  expect(early).toMatchObject({ exitCode: 1, document: { error: { code: 'KEY_NOT_EVERYWHERE' } } })
  await server.close()
  const used = { keys: [firstKeyOf(2), firstKeyOf(1)] }
  expect(await payung(settings, 'keys', 'use', '2')).toEqual({ exitCode: 0, document: used })

  // The former key has leaked: everything is sealed anew, and it opens nothing any more.
  expect(await payung(settings, 'rekey')).toEqual({ exitCode: 0, document: { keyId: 2, left: {}, isRetired: true } })
  await expect(startServer({ ...workerConfig, PORT: 0 })).rejects.toMatchObject({ code: 'KEY_RETIRED' })
  const alone = { ...workerConfig, PORT: 0, PAYUNG_KEYS: newKey }
  await (await startServer(alone)).close()
})

test('values that do not open are listed by their places, and struck off when asked', async ({ served, admin }) => {
  await admin.query(
    `insert into unopened_value (tenant_id, place, subject_id, reason) select id, 'worker.national_id_cipher', id, 'ALTERED' from tenant where code = '61.12'`,
  )
  const unopened = [{ tenant: '61.12', place: 'worker.national_id_cipher', reason: 'ALTERED' }]
  expect(await served('keys', 'unopened')).toMatchObject({ exitCode: 1, document: { unopened } })
  expect(await served('keys', 'unopened', '--forget')).toMatchObject({ exitCode: 0, document: { unopened } })
  expect(await served('keys', 'unopened')).toEqual({ exitCode: 0, document: { unopened: [] } })
})
