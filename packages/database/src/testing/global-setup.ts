import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createThrowawayPostgres } from '@payung/local-postgres/local-postgres'
import { keepTemporaryFilesInMemory } from '@payung/local-postgres/testing-directory'
import { STATEMENT_RECORDS } from './statement-record.ts'

/** For vitest's `globalSetup`: a server of one's own, unless the whole run shares one. */
export async function setup(): Promise<() => Promise<void>> {
  rmSync(join(process.cwd(), STATEMENT_RECORDS), { recursive: true, force: true })
  if (process.env['PAYUNG_TEST_DATABASE_ADMIN_URL'] !== undefined) return async () => {}
  const emptyTemporaryFiles = keepTemporaryFilesInMemory()
  const server = await createThrowawayPostgres()
  process.env['PAYUNG_TEST_DATABASE_ADMIN_URL'] = server.adminUrl
  return async () => {
    await server.stop()
    emptyTemporaryFiles()
  }
}
