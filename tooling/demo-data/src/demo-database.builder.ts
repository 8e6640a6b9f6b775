import { migrate } from '@payung/database/migrate'
import { createThrowawayPostgres } from '@payung/local-postgres/local-postgres'
import pg from 'pg'

/** A migrated, empty database of its own, with a superuser's connection; gone with `stop()`. */
export async function anEmptyDatabase(): Promise<{ adminUrl: string; client: pg.Client; stop: () => Promise<void> }> {
  const server = await createThrowawayPostgres()
  await migrate({ adminUrl: server.adminUrl, passwords: { app: 'app', auth: 'auth', jobs: 'jobs' } })
  const client = new pg.Client({ connectionString: server.adminUrl })
  await client.connect()
  const stop = async () => {
    await client.end()
    await server.stop()
  }
  return { adminUrl: server.adminUrl, client, stop }
}
