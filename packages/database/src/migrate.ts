import pg from 'pg'
import { applyObjects, dropObjects, keyOf, readAppliedObjects, recordObjects } from './apply-objects.ts'
import { ensureJobQueue } from './job-queue.ts'
import { ensureRoles, type RolePasswords, urlFor } from './roles.ts'
import { applyMigrations, readMigrations } from './schema-engine.ts'
import { assertKnownMigrations } from './schema-error.ts'
import { readSqlObjects } from './sql-objects.ts'

export interface MigrateOptions {
  /** A superuser or an owner with CREATEROLE; used here and nowhere else. */
  readonly adminUrl: string
  readonly passwords: RolePasswords
  readonly onProgress?: (message: string) => void
}

export interface Migrated {
  /** Names of the migrations that this call applied; empty when nothing was open. */
  readonly applied: readonly string[]
  readonly urls: { readonly app: string; readonly auth: string; readonly jobs: string }
}

/**
 * Brings a database to the newest schema: tables by migrations, functions, views, triggers and policies by their files.
 * Safe to repeat and safe to run twice at once: the second waits for a lock.
 *
 * @throws SchemaError of a database that is older than the baseline, or newer than this version
 */
export async function migrate({ adminUrl, passwords, onProgress }: MigrateOptions): Promise<Migrated> {
  await ensureRoles(adminUrl, passwords)
  const applied = await applySchema(adminUrl)
  for (const name of applied) onProgress?.(name)
  const urls = {
    app: urlFor(adminUrl, 'app', passwords.app),
    auth: urlFor(adminUrl, 'auth', passwords.auth),
    jobs: urlFor(adminUrl, 'jobs', passwords.jobs),
  }
  await ensureJobQueue(urls.jobs)
  return { applied, urls }
}

/**
 * In one transaction: nobody ever meets the tables of one version with the policies of another.
 *
 * @returns names of the migrations that were applied
 * @throws SchemaError
 */
export async function applySchema(adminUrl: string): Promise<readonly string[]> {
  // As payung_owner, whoever the address names: objects must never belong to an administrator.
  const client = new pg.Client({ connectionString: adminUrl, options: '-c role=payung_owner' })
  client.on('error', () => {}) // a broken connection is told by the query on it
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(hashtext('payung schema'))`)
    const applied = await bringUpToDate(client)
    await client.query('commit')
    return applied
  } finally {
    await client.end()
  }
}

async function bringUpToDate(client: pg.Client): Promise<readonly string[]> {
  const migrations = await readMigrations()
  const names = migrations.migrationDirectories.map(({ path }) => path)
  const present = await readMigrationsOf(client)
  assertKnownMigrations(present, names)
  const objects = readSqlObjects()
  const hashes = await readAppliedObjects(client)
  const changed = objects.filter((object) => hashes.get(keyOf(object)) !== object.hash)
  const gone = [...hashes.keys()].filter((key) => !objects.some((object) => keyOf(object) === key))
  const isMigrated = names.every((name) => present.includes(name))
  if (isMigrated && changed.length === 0 && gone.length === 0) return []

  if (present.length === 0) await client.query('create schema if not exists app')
  await applyObjects(
    client,
    changed.filter(({ isBeforeTables }) => isBeforeTables),
  )
  const applied = isMigrated ? [] : await applyMigrations(client, migrations)
  await dropObjects(client, gone, ['policy', 'trigger'])
  // A migration may have dropped with a column what hung on it: then every object is applied again.
  await applyObjects(client, applied.length > 0 ? objects : changed.filter(({ isBeforeTables }) => !isBeforeTables))
  // Only now nobody calls them any more.
  await dropObjects(client, gone, ['view', 'function'])
  await recordObjects(client, changed)
  return applied
}

async function readMigrationsOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query(`select to_regclass('public._prisma_migrations') is not null as exists`)
  if (rows[0].exists !== true) return []
  const { rows: migrations } = await client.query<{ migration_name: string }>(
    `select migration_name from public._prisma_migrations where finished_at is not null and rolled_back_at is null order by 1`,
  )
  return migrations.map(({ migration_name }) => migration_name)
}
