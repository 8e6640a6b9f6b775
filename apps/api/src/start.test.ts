import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { newMasterKey } from '@payung/database/vault'
import type pg from 'pg'
import { expect } from 'vitest'
import { readConfig } from './config.ts'
import { type StartFault, startErrorOf } from './platform/start-error.ts'
import { startServer } from './server.ts'
import { test as base } from './testing/test.ts'
import { runWorker } from './worker.ts'

interface Addresses {
  readonly adminUrl: string
  readonly appUrl: string
  readonly authUrl: string
  readonly jobsUrl: string
}

const SECRET = 'a-secret-for-tests-of-at-least-32-characters'

/** What a process is started with. */
const settingsOf = ({ appUrl, authUrl, jobsUrl }: Addresses, dataDir: string) => ({
  PORT: '0',
  DATABASE_URL: appUrl,
  DATABASE_AUTH_URL: authUrl,
  DATABASE_JOBS_URL: jobsUrl,
  PAYUNG_DATA_DIR: dataDir,
  PAYUNG_KEYS: newMasterKey(),
  PAYUNG_AUTH_SECRET: SECRET,
  LOG_LEVEL: 'silent',
  NODE_ENV: 'test',
})

const test = base.extend<{ start: (role: 'server' | 'worker', changes: Record<string, string>) => Promise<string> }>({
  /** Starts a process with changed settings. @returns the code of what a person can mend */
  start: async ({ database, dataDir }, use) =>
    use(async (role, changes) => {
      const settings = { ...settingsOf(database, dataDir), ...changes }
      const begin = role === 'server' ? startServer : runWorker
      const error = await begin(readConfig(settings)).catch((fault: unknown) => fault)
      expect(error).toBeInstanceOf(Error)
      const { code, text } = startErrorOf(error) ?? { code: String(error), text: { id: '', en: '' } }
      expect([text.id, text.en]).not.toContain('')
      return code
    }),
})

const at = (url: string, change: Partial<Record<'password' | 'pathname' | 'port', string>>) =>
  Object.assign(new URL(url), change).toString()

const FAULTS: readonly (readonly [StartFault, string, (addresses: Addresses) => Record<string, string>])[] = [
  ['DATABASE_ROLE', 'a superuser', ({ adminUrl }) => ({ DATABASE_URL: adminUrl })],
  ['DATABASE_REFUSED', 'a wrong password', ({ appUrl }) => ({ DATABASE_URL: at(appUrl, { password: 'salah' }) })],
  ['DATABASE_MISSING', 'no such database', ({ appUrl }) => ({ DATABASE_URL: at(appUrl, { pathname: '/tidak_ada' }) })],
  ['DATABASE_UNREACHABLE', 'nobody who listens', ({ appUrl }) => ({ DATABASE_URL: at(appUrl, { port: '1' }) })],
]

test.for(FAULTS)('%s: neither a server nor a worker starts with %s', async ([code, , changes], { start, database }) => {
  expect([await start('server', changes(database)), await start('worker', changes(database))]).toEqual([code, code])
})

test('a database without the schema is to be migrated first', async ({ start, database, admin }) => {
  const name = await anEmptyDatabase(admin)
  try {
    const url = at(database.appUrl, { pathname: `/${name}` })
    expect(await start('server', { DATABASE_URL: url })).toBe('DATABASE_WITHOUT_SCHEMA')
  } finally {
    await admin.query(`drop database ${name} with (force)`)
  }
})

test('real people do not work by the calendar of a demo, which stands still', async ({ start, admin }) => {
  const lastDay = (day: string) =>
    admin.query(
      `create or replace function app.last_day() returns date language sql stable as $$ select date '${day}' $$`,
    )
  await lastDay('2026-11-20')
  try {
    expect([await start('server', {}), await start('worker', {})]).toEqual(['CALENDAR_STANDS', 'CALENDAR_STANDS'])
  } finally {
    await lastDay('infinity')
  }
})

test('a port that is taken is named', async ({ start, server, keys }) => {
  const { port } = new URL(server.url)
  expect(await start('server', { PORT: port, PAYUNG_KEYS: keys })).toBe('PORT_BUSY')
})

test('a process without its settings ends with one line for the log, without a stack', async () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const child = spawn(process.execPath, [main], { env: { PORT: 'pintu' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const status = await new Promise((resolve) => child.once('close', resolve))
  expect(status).toBe(1)
  const [line = '', ...others] = output.trim().split('\n')
  expect(others).toEqual([])
  expect(JSON.parse(line)).toMatchObject({ level: 60, code: 'SETTING_INVALID' })
  expect(JSON.parse(line).msg).toMatch(/Pengaturan tidak lengkap.*PORT.*DATABASE_URL.* \/ Settings are missing/)
})

async function anEmptyDatabase(admin: pg.Client): Promise<string> {
  const name = `payung_empty_${randomUUID().replaceAll('-', '')}`
  await admin.query(`create database ${name} template template0`)
  return name
}
