import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDemoFile } from '@payung/demo-data/demo-file'
import type { BenchDatabase } from './bench-database.ts'
import { stageFile } from './import-client.ts'
import { startOurs } from './our-server.ts'

/** A file of so many people that the province has uploaded, read and not saved. @returns its global id */
export async function arrangeImport(database: BenchDatabase, people: number): Promise<string> {
  await using stack = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-staged-'))
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'pekerja.csv')
  await writeDemoFile({ rows: people, out: file })
  const server = await startOurs(stack, database, { role: 'all' })
  return (await stageFile(server, 'provinsi', file)).id
}
