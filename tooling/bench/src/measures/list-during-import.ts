import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDemoFile } from '@payung/demo-data/demo-file'
import { openBenchDatabase } from '../bench-database.ts'
import { importFile } from '../import-client.ts'
import { type Line, line, median } from '../line.ts'
import { load } from '../load.ts'
import { startOurs } from '../our-server.ts'

const SECONDS = 3
const WORKERS_BEFORE = 20_000

/** How long others wait for their list while the province imports: the slow end of a page at 16 connections, against the same when idle. */
export async function* measureListDuringImport(rows: number): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-during-'))
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'pekerja.xlsx')
  await writeDemoFile({ rows, out: file, seed: 'during' })
  const database = await openBenchDatabase(stack, WORKERS_BEFORE)
  const server = await startOurs(stack, database, { role: 'all' })
  const target = {
    url: `${server.url}/graphql`,
    headers: { cookie: await server.signIn('sambas') },
    body: JSON.stringify({ query: '{ workers(first: 25) { edges { node { id name status village { name } } } } }' }),
  }
  await load(target, 1)
  const idle = (await load(target, SECONDS)).p97Milliseconds
  let importing = true
  const done = importFile(server, 'provinsi', file).finally(() => {
    importing = false
  })
  const during: number[] = []
  while (importing) during.push((await load(target, SECONDS)).p97Milliseconds)
  await done
  yield line({
    measure: `list of a regency while ${rows} rows are imported, 97.5th percentile, against idle`,
    ours: median(during),
    peer: idle,
    unit: 'ms',
    toReach: 2,
  })
}
