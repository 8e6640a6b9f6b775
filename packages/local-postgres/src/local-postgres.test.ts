import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createThrowawayPostgres, type LocalPostgres, startLocalPostgres } from './local-postgres.ts'
import { placesIn } from './places.ts'
import { isAlive, readRunningServer } from './running-server.ts'
import { THROWAWAY_SERVER } from './server-settings.ts'

const fast = { settings: THROWAWAY_SERVER }

function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'payung-local-postgres-'))
  chmodSync(directory, 0o711)
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return join(directory, 'data')
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (!isAlive(pid) || isZombie(pid)) return true
    await sleep(50)
  }
  return false
}

/** Ended, and waiting for the system's first process to take note: in a container that may last seconds. */
function isZombie(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.startsWith('Z') ?? false
  } catch {
    return false
  }
}

async function refusedForEmptyLock(dataDir: string): Promise<void> {
  const { logFile } = placesIn(dataDir)
  await vi.waitFor(() => expect(readFileSync(logFile, 'utf8')).toContain('"postmaster.pid" is empty'), 10_000)
}

describe('a server for tests', () => {
  let server: LocalPostgres
  beforeAll(async () => {
    server = await createThrowawayPostgres()
  })
  afterAll(() => server.stop())

  test('is PostgreSQL 18 in UTF-8 with byte order', async () => {
    const [row] = await ask<{ version: string; encoding: string; collate: string }>(
      server.adminUrl,
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
              datcollate as collate from pg_database where datname = 'postgres'`,
    )
    expect(row).toMatchObject({ version: expect.stringMatching(/^18\./), encoding: 'UTF8', collate: 'C' })
  })

  test.each(['pg_trgm', 'pgcrypto', 'btree_gist', 'unaccent', 'pg_stat_statements'])('offers %s', async (name) => {
    const rows = await ask(server.adminUrl, `select from pg_available_extensions where name = '${name}'`)
    expect(rows).toHaveLength(1)
  })

  test('refuses a connection without its password', async () => {
    await expect(ask(server.adminUrl.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password/)
  })
})

test('a lasting directory keeps its rows and its password over a restart', async () => {
  const dataDir = aDirectory()
  const first = await startLocalPostgres({ dataDir, ...fast })
  await ask(first.adminUrl, 'create table kept as select 75489 as workers')
  await first.stop()
  const second = await startLocalPostgres({ dataDir, ...fast })
  onTestFinished(() => second.stop())
  expect(await ask(second.adminUrl, 'select workers from kept')).toEqual([{ workers: 75489 }])
})

test('nobody but the owner may read the password', async () => {
  const dataDir = aDirectory()
  const server = await startLocalPostgres({ dataDir, ...fast })
  onTestFinished(() => server.stop())
  expect(statSync(join(dataDir, 'admin-password')).mode & 0o777).toBe(0o600)
  expect(existsSync(join(dataDir, 'admin-password.initdb'))).toBe(false)
})

test('stopping leaves no process', async () => {
  const dataDir = aDirectory()
  const server = await startLocalPostgres({ dataDir, ...fast })
  const pid = readRunningServer(join(dataDir, 'cluster'))?.pid ?? Number.NaN
  expect(isAlive(pid)).toBe(true)
  await server.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a second start attaches, and its stop leaves the server to the first', async () => {
  const dataDir = aDirectory()
  const first = await startLocalPostgres({ dataDir, ...fast })
  onTestFinished(() => first.stop())
  const second = await startLocalPostgres({ dataDir, ...fast })
  expect(second).toMatchObject({ port: first.port, adminUrl: first.adminUrl, owned: false })
  await second.stop()
  expect(await ask(first.adminUrl, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

test('two starts at the same moment share one server', async () => {
  const dataDir = aDirectory()
  await (await startLocalPostgres({ dataDir, ...fast })).stop()
  const both = await Promise.all([startLocalPostgres({ dataDir, ...fast }), startLocalPostgres({ dataDir, ...fast })])
  onTestFinished(async () => {
    for (const server of both) await server.stop()
  })
  expect(both.filter((server) => server.owned)).toHaveLength(1)
  expect(both[0].adminUrl).toBe(both[1].adminUrl)
})

test('a start that meets the lock of another before it is filled in waits for that one', async () => {
  const dataDir = aDirectory()
  const first = await startLocalPostgres({ dataDir, ...fast })
  onTestFinished(() => first.stop())
  const lockFile = join(dataDir, 'cluster/postmaster.pid')
  const filledIn = readFileSync(lockFile)
  writeFileSync(lockFile, '')
  const fillIn = async () => {
    await refusedForEmptyLock(dataDir)
    writeFileSync(lockFile, filledIn)
  }
  const [second] = await Promise.all([startLocalPostgres({ dataDir, ...fast }), fillIn()])
  expect(second).toMatchObject({ port: first.port, adminUrl: first.adminUrl, owned: false })
})

test('an empty lock that nobody fills in is named, and what to do about it', async () => {
  const dataDir = aDirectory()
  await (await startLocalPostgres({ dataDir, ...fast })).stop()
  const lockFile = join(dataDir, 'cluster/postmaster.pid')
  writeFileSync(lockFile, '')
  await expect(startLocalPostgres({ dataDir, startSecondsMax: 1, ...fast })).rejects.toMatchObject({
    code: 'LOCK_EMPTY',
    text: { id: expect.stringContaining(lockFile), en: expect.stringContaining(lockFile) },
  })
  rmSync(lockFile)
  const server = await startLocalPostgres({ dataDir, ...fast })
  onTestFinished(() => server.stop())
  expect(server.owned).toBe(true)
})

test('a lock file that a power cut left behind does not count as a running server', async () => {
  const dataDir = aDirectory()
  await (await startLocalPostgres({ dataDir, ...fast })).stop()
  const lockFile = join(dataDir, 'cluster/postmaster.pid')
  writeFileSync(lockFile, `4194300\n${join(dataDir, 'cluster')}\n0\n1\n\n127.0.0.1\n\nready\n`)
  const server = await startLocalPostgres({ dataDir, ...fast })
  onTestFinished(() => server.stop())
  expect(server.owned).toBe(true)
})

test('an interrupted first start is begun anew', async () => {
  const dataDir = aDirectory()
  mkdirSync(join(dataDir, 'cluster.new/base'), { recursive: true })
  chmodSync(dataDir, 0o711)
  const server = await startLocalPostgres({ dataDir, ...fast })
  onTestFinished(() => server.stop())
  expect(await ask(server.adminUrl, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

test('a private directory of root is no obstacle', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'payung-private-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  expect(statSync(directory).mode & 0o777).toBe(0o700)
  const server = await startLocalPostgres({ dataDir: join(directory, 'data'), ...fast })
  onTestFinished(() => server.stop())
  expect(await ask(server.adminUrl, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

describe('refusals say one sentence in both languages', () => {
  const oneSentence = expect.stringMatching(/^[^.]*(\.[^. ][^.]*)*\.$/)

  test('a directory of another major version', async () => {
    const dataDir = aDirectory()
    mkdirSync(join(dataDir, 'cluster'), { recursive: true })
    writeFileSync(join(dataDir, 'cluster/PG_VERSION'), '16\n')
    await expect(startLocalPostgres({ dataDir, ...fast })).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_VERSION',
      text: { id: oneSentence, en: oneSentence },
    })
    expect(readFileSync(join(dataDir, 'cluster/PG_VERSION'), 'utf8')).toBe('16\n')
  })

  test('a port that somebody else holds', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void holder.close())
    await new Promise((resolve) => holder.once('listening', resolve))
    const { port } = holder.address() as { port: number }
    await expect(startLocalPostgres({ dataDir: aDirectory(), port, ...fast })).rejects.toMatchObject({
      code: 'PORT_BUSY',
      text: { id: expect.stringContaining(String(port)), en: expect.stringContaining(String(port)) },
    })
  })

  test('a place where no directory can be made', async () => {
    const file = join(aDirectory(), '..', 'file')
    writeFileSync(file, '')
    await expect(startLocalPostgres({ dataDir: join(file, 'data'), ...fast })).rejects.toMatchObject({
      code: 'PERMISSION',
      text: { id: oneSentence, en: oneSentence },
    })
  })

  test('a server that does not become ready in time', async () => {
    const dataDir = aDirectory()
    await expect(startLocalPostgres({ dataDir, startSecondsMax: 0, ...fast })).rejects.toMatchObject({
      code: 'START_TIMED_OUT',
      text: { id: oneSentence, en: oneSentence },
    })
    expect(readRunningServer(join(dataDir, 'cluster'))).toBeNull()
  })

  test('a server that its settings keep from starting, with its own reason', async () => {
    const settings = { ...THROWAWAY_SERVER, shared_buffers: 'plenty' }
    await expect(startLocalPostgres({ dataDir: aDirectory(), settings })).rejects.toMatchObject({
      code: 'START_FAILED',
      text: { en: expect.stringContaining('shared_buffers') },
    })
  })
})

test('a program whose last act is to stop the server ends orderly', async () => {
  const program = `
    import { startLocalPostgres } from ${JSON.stringify(new URL('./local-postgres.ts', import.meta.url).href)}
    const server = await startLocalPostgres({ dataDir: ${JSON.stringify(aDirectory())} })
    await server.stop()
  `
  const node = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' })
  expect(await new Promise((resolve) => node.once('exit', resolve))).toBe(0)
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL', 'exception'])(
  '%s of the starting process ends the server',
  async (end) => {
    const dataDir = aDirectory()
    const program = `
    import { startLocalPostgres } from ${JSON.stringify(new URL('./local-postgres.ts', import.meta.url).href)}
    await startLocalPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: ${JSON.stringify(THROWAWAY_SERVER)} })
    setTimeout(() => { throw new Error('as if by a defect') }, ${end === 'exception' ? 0 : 60_000})
    process.stdout.write('started')
  `
    const node = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await new Promise((resolve) => node.stdout.once('data', resolve))
    const pid = readRunningServer(join(dataDir, 'cluster'))?.pid ?? Number.NaN
    expect(pid).toBeGreaterThan(0)
    if (end !== 'exception') node.kill(end as NodeJS.Signals)
    expect(await gone(pid)).toBe(true)
  },
)
