import { execFileSync } from 'node:child_process'
import { chownSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LocalPostgres, startLocalPostgres } from '@payung/local-postgres/local-postgres'
import { LASTING_SERVER } from '@payung/local-postgres/server-settings'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { clientAt, signIn, TABLE, verifyAudit, YULIANA } from './restored-installation.builder.ts'
import { aDataDirectory, aFreePort, startIn } from './start-process.builder.ts'

const SETTINGS = { ...LASTING_SERVER, shared_buffers: '128MB' }
const LATECOMER = { ...YULIANA, nationalId: '6112055511820212', name: 'Agustina Lestari' }

async function aServerIn(dataDir: string): Promise<LocalPostgres> {
  const server = await startLocalPostgres({ dataDir, settings: SETTINGS })
  onTestFinished(() => server.stop())
  return server
}

/** Files that change meanwhile are copied as they come: the log, taken last, sets them right. */
function copyDirectory(from: string, to: string, ...without: string[]): void {
  mkdirSync(to, { recursive: true })
  execFileSync('cp', ['--archive', `${from}/.`, to])
  for (const path of without) rmSync(join(to, path), { recursive: true, force: true })
}

// docs/operations.md describes exactly this, for a PostgreSQL of one's own.
test('a base backup of the server, taken while Payung works, and the data directory are the whole installation again', async () => {
  const [serverDir, dataDir] = [aDataDirectory(), aDataDirectory()]
  const server = await aServerIn(serverDir)
  const PORT = String(await aFreePort())
  const address = `http://localhost:${PORT}`
  const first = startIn(dataDir, { PORT, DATABASE_URL: server.adminUrl })
  await first.welcomed()
  const cookie = await signIn(address, first.output())
  const before = clientAt(address, cookie)
  const workerId = await before.register(YULIANA)
  expect(workerId).toEqual(expect.any(String))

  const copy = aDataDirectory()
  const client = new pg.Client({ connectionString: server.adminUrl })
  client.on('error', () => {})
  await client.connect()
  await client.query(`select pg_backup_start('payung', fast => true)`)
  copyDirectory(join(serverDir, 'cluster'), join(copy, 'cluster'), 'postmaster.pid', 'postmaster.opts', 'pg_wal')
  // Written while the copy was made: it is in the log that is taken after the stop.
  const latecomerId = await before.register(LATECOMER)
  const file = await before.uploadTable()
  const { rows } = await client.query<{ labelfile: string }>(
    'select labelfile from pg_backup_stop(wait_for_archive => false)',
  )
  await client.end()
  copyDirectory(join(serverDir, 'cluster', 'pg_wal'), join(copy, 'cluster', 'pg_wal'))
  const label = join(copy, 'cluster', 'backup_label')
  writeFileSync(label, rows[0]?.labelfile ?? '')
  // As everything in a cluster, it belongs to who runs the server.
  const { uid, gid } = statSync(join(serverDir, 'cluster'))
  chownSync(label, uid, gid)
  cpSync(join(serverDir, 'admin-password'), join(copy, 'admin-password'))
  const restored = aDataDirectory()
  copyDirectory(dataDir, restored)

  first.child.kill('SIGINT')
  expect(await first.exited()).toBe(0)
  await server.stop()
  for (const lost of [serverDir, dataDir]) rmSync(lost, { recursive: true })

  const other = await aServerIn(copy)
  const second = startIn(restored, { PORT, DATABASE_URL: other.adminUrl })
  await second.welcomed()
  const after = clientAt(address, cookie)
  expect(await after.reveal(workerId)).toBe(YULIANA.nationalId)
  expect(await after.reveal(latecomerId)).toBe(LATECOMER.nationalId)
  expect(await after.readFile(file.id)).toBe(TABLE)
  expect(verifyAudit({ PAYUNG_DATA_DIR: restored, DATABASE_URL: other.adminUrl })).toMatchObject({
    intact: true,
    findings: [],
  })
  second.child.kill('SIGINT')
  expect(await second.exited()).toBe(0)

  // A host that has the database alone: its own directory is empty. With the kept secrets.json in it, everything opens again.
  const secrets = readFileSync(join(restored, 'secrets.json'))
  rmSync(restored, { recursive: true })
  const empty = aDataDirectory()
  const without = startIn(empty, { PORT, DATABASE_URL: other.adminUrl })
  expect(await without.exited()).not.toBe(0)
  expect(without.output()).toContain('copy its secrets.json')
  rmSync(empty, { recursive: true, force: true })
  mkdirSync(empty)
  writeFileSync(join(empty, 'secrets.json'), secrets, { mode: 0o600 })
  const third = startIn(empty, { PORT, DATABASE_URL: other.adminUrl })
  await third.welcomed()
  expect(await clientAt(address, cookie).reveal(workerId)).toBe(YULIANA.nationalId)
  third.child.kill('SIGINT')
  expect(await third.exited()).toBe(0)
})
