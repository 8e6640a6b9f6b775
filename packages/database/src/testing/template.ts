import { createHash } from 'node:crypto'
import pg from 'pg'
import { migrate } from '../migrate.ts'
import { openPool } from '../pool.ts'
import { ensureRoles, urlFor } from '../roles.ts'
import { readMigrations } from '../schema-engine.ts'
import { readSqlObjects } from '../sql-objects.ts'
import { layGround } from './ground.ts'

const PASSWORDS = { app: 'app', auth: 'auth', jobs: 'jobs' } as const

export interface TestDatabase {
  readonly adminUrl: string
  readonly appUrl: string
  readonly authUrl: string
  readonly jobsUrl: string
  drop(): Promise<void>
}

let cloneCount = 0
let template: Promise<string> | undefined
let serverPool: pg.Pool | undefined

/** A database of one's own: a copy (some 50 ms) of a template that is migrated once per state of the migrations and the files of SQL. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const serverUrl = testServerUrl()
  template ??= ensureTemplate(serverUrl)
  const source = await template
  const name = `payung_test_${process.pid}_${++cloneCount}`
  await ofServer(serverUrl).query(`create database ${name} template ${source} strategy file_copy`)
  return testDatabase(serverUrl, name)
}

/** One with the roles and extensions, and no table. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const serverUrl = testServerUrl()
  const name = `payung_test_${process.pid}_${++cloneCount}`
  await asAdmin(serverUrl, async (admin) => {
    // Roles belong to the whole server: whoever builds the template sets the same ones.
    await admin.query(`select pg_advisory_lock(hashtext('payung test template'))`)
    await admin.query(`create database ${name}`)
    await ensureRoles(withDatabase(serverUrl, name), PASSWORDS)
  })
  return testDatabase(serverUrl, name)
}

function testDatabase(serverUrl: string, name: string): TestDatabase {
  const adminUrl = withDatabase(serverUrl, name)
  return {
    adminUrl,
    appUrl: urlFor(adminUrl, 'app', PASSWORDS.app),
    authUrl: urlFor(adminUrl, 'auth', PASSWORDS.auth),
    jobsUrl: urlFor(adminUrl, 'jobs', PASSWORDS.jobs),
    drop: async () => void (await ofServer(serverUrl).query(`drop database if exists ${name} with (force)`)),
  }
}

/** Connections of this process that make and drop its databases: opening one takes as long as a small test. */
function ofServer(serverUrl: string): pg.Pool {
  // The server stops before the process ends.
  serverPool ??= openPool({ connectionString: serverUrl, max: 2, idleTimeoutMillis: 0, allowExitOnIdle: true })
  return serverPool
}

function testServerUrl(): string {
  const serverUrl = process.env['PAYUNG_TEST_DATABASE_ADMIN_URL']
  if (serverUrl === undefined) throw new Error('no test server: name testing/global-setup.ts in the vitest config')
  return serverUrl
}

async function ensureTemplate(serverUrl: string): Promise<string> {
  const { migrationDirectories } = await readMigrations()
  const state = createHash('sha256').update(JSON.stringify([migrationDirectories, readSqlObjects()]))
  const name = `payung_template_${state.update(layGround.toString()).digest('hex').slice(0, 16)}`
  await asAdmin(serverUrl, async (admin) => {
    // Test files start at once in several processes: the first builds, the others wait.
    await admin.query(`select pg_advisory_lock(hashtext('payung test template'))`)
    const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [name])
    if (rowCount === 1) return
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`create database ${name}`)
    const adminUrl = withDatabase(serverUrl, name)
    await migrate({ adminUrl, passwords: PASSWORDS })
    await asAdmin(adminUrl, layGround)
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [name])
    await admin.query(`alter database ${name} is_template true allow_connections false`)
  })
  return name
}

function withDatabase(url: string, name: string): string {
  const target = new URL(url)
  target.pathname = `/${name}`
  return target.toString()
}

async function asAdmin<T>(url: string, use: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url })
  admin.on('error', () => {}) // a forced drop ends the session; what failed is told by the query itself
  await admin.connect()
  try {
    return await use(admin)
  } finally {
    await admin.end()
  }
}
