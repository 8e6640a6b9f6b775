import { tmpdir } from 'node:os'
import { ensureKeyRegister } from '@payung/database/key-register'
import { migrate } from '@payung/database/migrate'
import { newMasterKey } from '@payung/database/vault'
import { loadDemo } from '@payung/demo-data/load-demo'
import { seedScale } from '@payung/demo-data/scale'
import { createThrowawayPostgres } from '@payung/local-postgres/local-postgres'
import pg from 'pg'

export const BENCH_PASSWORD = 'payung-bench-2026'

export interface BenchDatabase {
  readonly adminUrl: string
  readonly urls: { readonly app: string; readonly auth: string; readonly jobs: string }
  readonly keys: string
  readonly admin: pg.Client
}

/** A province without the demo's people, filled with so many workers, all of them registered by the province. */
export async function openBenchDatabase(stack: AsyncDisposableStack, workers: number): Promise<BenchDatabase> {
  const server = await createThrowawayPostgres()
  stack.defer(() => server.stop())
  await onServer(server.adminUrl, (client) => client.query('create database bench'))
  const adminUrl = withDatabase(server.adminUrl, 'bench')
  const keys = newMasterKey()
  const { urls } = await migrate({ adminUrl, passwords: { app: 'app', auth: 'auth', jobs: 'jobs' } })
  await ensureKeyRegister(adminUrl, keys)
  await loadDemo({ adminUrl, mode: 'none', password: BENCH_PASSWORD, keys, dataDir: tmpdir(), onProgress: () => {} })
  if (workers > 0) await seedScale({ adminUrl, keys, workers })
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  stack.defer(() => admin.end())
  await admin.query('vacuum analyze')
  return { adminUrl, urls, keys, admin }
}

/** Two databases with the same content down to the ids: one to work in, one as it was before, for the peer. */
export async function openTwins(stack: AsyncDisposableStack): Promise<{ ours: BenchDatabase; peerUrl: string }> {
  const ours = await openBenchDatabase(stack, 0)
  const peerUrl = withDatabase(ours.adminUrl, 'peer')
  // A database can be copied only while nobody is in it; its own administrator comes back by a second one.
  await ours.admin.end()
  await onServer(withDatabase(ours.adminUrl, 'postgres'), async (client) => {
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'bench'`)
    await client.query('create database peer template bench')
  })
  const admin = new pg.Client({ connectionString: ours.adminUrl })
  await admin.connect()
  stack.defer(() => admin.end())
  return { ours: { ...ours, admin }, peerUrl }
}

function withDatabase(url: string, name: string): string {
  const target = new URL(url)
  target.pathname = `/${name}`
  return target.toString()
}

async function onServer(url: string, use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await use(client)
  } finally {
    await client.end()
  }
}

export async function tenantIdOf(admin: pg.Client, code: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>('select id from tenant where code = $1', [code])
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`no tenant ${code}`)
  return id
}

/** Nobody of the measured people has died or moved: who has is not designated, and a measure is to be of as many as it says. */
export async function lettingEverybodyLive(admin: pg.Client): Promise<void> {
  await admin.query(`update worker set status = 'VERIFIED', version = version + 1 where app.is_gone(status)`)
}
