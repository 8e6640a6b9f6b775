import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@payung/database/migrate'
import { createThrowawayPostgres } from '@payung/local-postgres/local-postgres'
import pg from 'pg'

/** A migrated, empty database of its own, with a superuser's connection and a folder for files; gone with `stop()`. */
export async function anEmptyDatabase(): Promise<{
  adminUrl: string
  dataDir: string
  client: pg.Client
  stop: () => Promise<void>
}> {
  const server = await createThrowawayPostgres()
  await migrate({ adminUrl: server.adminUrl, passwords: { app: 'app', auth: 'auth', jobs: 'jobs' } })
  const client = new pg.Client({ connectionString: server.adminUrl })
  await client.connect()
  const dataDir = await mkdtemp(join(tmpdir(), 'payung-demo-'))
  const stop = async () => {
    await client.end()
    await server.stop()
    await rm(dataDir, { recursive: true })
  }
  return { adminUrl: server.adminUrl, dataDir, client, stop }
}
