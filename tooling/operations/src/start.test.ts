import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createThrowawayPostgres } from '@payung/local-postgres/local-postgres'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aDataDirectory, aFreePort, nothingLeftOf, processesOf, startIn } from './start-process.builder.ts'

const address = (port: number, path = '/') => `http://127.0.0.1:${port}${path}`

/** One refusal: a sentence in each language, and its code. */
const oneRefusal = (code: string) =>
  expect.stringMatching(new RegExp(`^[^✖]*✖ [^\\n]+\\n {2}[^\\n]+ \\[${code}\\]\\n[^✖]*$`))

test('an empty folder becomes an address that answers, once; Ctrl-C leaves no process', async () => {
  const dataDir = aDataDirectory()
  const port = await aFreePort()
  const first = startIn(dataDir, { PORT: String(port) })
  await first.welcomed()
  expect(first.output()).toMatch(/Demo accounts, all with the password: \S+\n {2}provinsi@payung\.example/)
  expect((await fetch(address(port, '/readyz'))).status).toBe(200)
  expect(await (await fetch(address(port))).text()).toContain('<div id="root">')

  const second = startIn(dataDir, { PORT: String(await aFreePort()) })
  expect(await second.exited()).toBe(1)
  expect(second.output()).toEqual(oneRefusal('ALREADY_RUNNING'))
  expect(second.output()).toContain(String(port))

  const samePort = startIn(aDataDirectory(), { PORT: String(port) })
  expect(await samePort.exited()).toBe(1)
  expect(samePort.output(), samePort.output()).toEqual(oneRefusal('PORT_BUSY'))
  expect((await fetch(address(port, '/readyz'))).status).toBe(200)

  expect(processesOf(dataDir).length).toBeGreaterThan(2)
  first.child.kill('SIGINT')
  expect(await first.exited()).toBe(0)
  await nothingLeftOf(dataDir)
  expect(readdirSync(dataDir).sort()).not.toContain('start.lock')
})

test('an installation for real people is ready, and neither shows nor has a demo account', async () => {
  const dataDir = aDataDirectory()
  const PORT = await aFreePort()
  const first = startIn(dataDir, { PORT: String(PORT), PAYUNG_DEMO: 'off' })
  await first.welcomed()
  expect((await fetch(address(PORT, '/readyz'))).status).toBe(200)
  first.child.kill('SIGTERM')
  expect(await first.exited()).toBe(0)

  // One forgotten variable, and the same number would be a second person.
  const PAYUNG_KEYS = `1:${Buffer.alloc(32, 7).toString('base64')}`
  const withOtherKeys = startIn(dataDir, { PORT: String(PORT), PAYUNG_DEMO: 'off', PAYUNG_KEYS })
  expect(await withOtherKeys.exited()).toBe(1)
  expect(withOtherKeys.output()).toEqual(oneRefusal('KEY_WRONG'))

  const forgetful = startIn(dataDir, { PORT: String(PORT), PAYUNG_DEMO: 'full' })
  await forgetful.welcomed()
  expect(first.output() + forgetful.output()).not.toMatch(/payung\.example|password/)
  expect(first.output()).not.toContain('stays so')
  expect(forgetful.output()).toContain('began with PAYUNG_DEMO=off and stays so; for full')
  expect((await fetch(address(PORT, '/api/demo-accounts'))).status).toBe(404)
  forgetful.child.kill('SIGTERM')
  expect(await forgetful.exited()).toBe(0)
})

test('kill -9 takes the API and PostgreSQL along, and the next start goes on', async () => {
  const dataDir = aDataDirectory()
  const PORT = String(await aFreePort())
  const first = startIn(dataDir, { PORT })
  await first.welcomed()
  first.child.kill('SIGKILL')
  await nothingLeftOf(dataDir)

  const second = startIn(dataDir, { PORT })
  await second.welcomed()
  second.child.kill('SIGTERM')
  expect(await second.exited()).toBe(0)
})

test('a first start that is ended as soon as its cluster is there has its keys already', async () => {
  const dataDir = aDataDirectory()
  const start = startIn(dataDir, { PORT: String(await aFreePort()) })
  while (!existsSync(join(dataDir, 'postgres/cluster'))) {
    expect(start.child.exitCode, start.output()).toBeNull()
    await sleep(5)
  }
  const hasKeys = existsSync(join(dataDir, 'secrets.json'))
  start.child.kill('SIGINT')
  await start.exited()
  expect(hasKeys).toBe(true)
})

test('the end of the package manager that ran it is the end of a start', async () => {
  const dataDir = aDataDirectory()
  mkdirSync(dataDir)
  const pnpm = join(dataDir, 'pnpm')
  writeFileSync(pnpm, '#!/bin/sh\n"$@"\nexit $?\n')
  chmodSync(pnpm, 0o755)
  const start = startIn(dataDir, { PORT: String(await aFreePort()) }, pnpm)
  await start.welcomed()
  start.child.kill('SIGKILL')
  await nothingLeftOf(dataDir)
  // What it said last may reach us after it has gone.
  await expect.poll(() => start.output()).toContain('Stopped.')
})

describe('a start that cannot be says so in one sentence, and leaves nothing behind', () => {
  async function refusal(dataDir: string, env: Readonly<Record<string, string>>): Promise<string> {
    const start = startIn(dataDir, { PORT: String(await aFreePort()), ...env })
    expect(await start.exited()).toBe(1)
    await nothingLeftOf(dataDir)
    return start.output()
  }

  test('on a port that somebody else holds', async () => {
    const holder = createServer()
    onTestFinished(() => void holder.close())
    await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done))
    const { port } = holder.address() as { port: number }
    const dataDir = aDataDirectory()
    expect(await refusal(dataDir, { PORT: String(port) })).toEqual(oneRefusal('PORT_BUSY'))
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
  })

  test('with data of another PostgreSQL', async () => {
    const dataDir = aDataDirectory()
    mkdirSync(join(dataDir, 'postgres/cluster'), { recursive: true })
    writeFileSync(join(dataDir, 'postgres/cluster/PG_VERSION'), '17\n')
    const PAYUNG_KEYS = `1:${Buffer.alloc(32, 7).toString('base64')}`
    expect(await refusal(dataDir, { PAYUNG_KEYS })).toEqual(oneRefusal('DATA_DIRECTORY_VERSION'))
    expect(existsSync(join(dataDir, 'secrets.json'))).toBe(false)
    expect(await refusal(dataDir, {})).toEqual(oneRefusal('KEYS_MISSING'))
  })

  test('where no folder may be made', async () => {
    const dataDir = aDataDirectory()
    writeFileSync(dataDir, 'a file')
    expect(await refusal(join(dataDir, 'below'), {})).toEqual(oneRefusal('PERMISSION'))
  })

  test('with a database that does not answer', async () => {
    const DATABASE_URL = `postgresql://officer:s3cret@127.0.0.1:${await aFreePort()}/payung`
    const refused = await refusal(aDataDirectory(), { DATABASE_URL })
    expect(refused).toEqual(oneRefusal('DATABASE_UNREACHABLE'))
    expect(refused).not.toMatch(/s3cret|officer/)
  })

  test('with tables from before the first release', async () => {
    const server = await createThrowawayPostgres()
    onTestFinished(server.stop)
    const client = new pg.Client({ connectionString: server.adminUrl })
    await client.connect()
    await client.query(`create role payung_owner;
      create table _prisma_migrations (migration_name text, finished_at timestamptz default now(), rolled_back_at timestamptz);
      alter table _prisma_migrations owner to payung_owner;
      insert into _prisma_migrations values ('20261120000100_ground')`)
    await client.end()
    const refused = await refusal(aDataDirectory(), { DATABASE_URL: server.adminUrl })
    expect(refused).toEqual(oneRefusal('DATABASE_BEFORE_BASELINE'))
  })

  test('with a demo that other machines would reach', async () => {
    const refused = await refusal(aDataDirectory(), { HOST: '0.0.0.0' })
    expect(refused).toEqual(oneRefusal('DEMO_UNNAMED'))
    expect(refused).toContain('PAYUNG_DEMO_ON_NETWORK=yes')
    expect(refused).not.toMatch(/payung\.example/)
  })

  test('with a setting that cannot be read', async () => {
    expect(await refusal(aDataDirectory(), { PORT: 'four thousand' })).toEqual(oneRefusal('SETTING_INVALID'))
  })
})
