import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDemoFile } from '@payung/demo-data/demo-file'
import { openTwins } from '../bench-database.ts'
import { copyIn, copyOut } from '../copy-peer.ts'
import { importFile } from '../import-client.ts'
import { type Line, line } from '../line.ts'
import { startOurs } from '../our-server.ts'
import { peakMegabytesOf } from '../peak-memory.ts'

interface Run {
  readonly committedMilliseconds: number
  readonly copyMilliseconds: number
  readonly peakMegabytes: number
}

/** The main job: the province's people out of one file into an empty registry, against the least work that could do it. */
export async function* measureImport(rows: number): AsyncGenerator<Line> {
  const csv = await importOnce('csv', rows)
  yield line({
    measure: `CSV of ${rows} rows, file to committed, against COPY of the same rows`,
    ours: csv.committedMilliseconds,
    peer: csv.copyMilliseconds,
    unit: 'ms',
    toReach: 1.6,
  })
  const xlsx = await importAgain('xlsx', rows)
  yield line({
    measure: `XLSX of ${rows} rows, file to committed, against COPY of the same rows`,
    ours: xlsx.committedMilliseconds,
    peer: xlsx.copyMilliseconds,
    unit: 'ms',
    toReach: 1.6,
  })
  const small = await importAgain('xlsx', Math.round(rows / 10))
  yield line({
    measure: `peak memory of the importing process, ${rows} rows against a tenth`,
    ours: xlsx.peakMegabytes,
    peer: small.peakMegabytes,
    unit: 'MB',
    toReach: 1.3,
  })
}

/** How much memory a process holds at its peak depends on when it swept: the median of three, of each figure. */
async function importAgain(format: 'csv' | 'xlsx', rows: number): Promise<Run> {
  const runs = [await importOnce(format, rows), await importOnce(format, rows), await importOnce(format, rows)]
  const median = (figure: keyof Run) => runs.map((run) => run[figure]).sort((a, b) => a - b)[1] ?? Number.NaN
  return {
    committedMilliseconds: median('committedMilliseconds'),
    copyMilliseconds: median('copyMilliseconds'),
    peakMegabytes: median('peakMegabytes'),
  }
}

async function importOnce(format: 'csv' | 'xlsx', rows: number): Promise<Run> {
  await using stack = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-import-'))
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, `pekerja.${format}`)
  await writeDemoFile({ rows, out: file })

  const { ours, peerUrl } = await openTwins(stack)
  const server = await startOurs(stack, ours, { role: 'all' })
  const times = await importFile(server, 'provinsi', file)
  const { rows: counted } = await ours.admin.query<{ people: number }>('select count(*)::int as people from worker')
  if (counted[0]?.people !== rows) throw new Error(`${counted[0]?.people} people instead of ${rows}`)
  const peakMegabytes = await peakMegabytesOf(server.pid)
  await copyOut(ours.admin, folder)
  return {
    ...times,
    peakMegabytes,
    copyMilliseconds: await copyIn(peerUrl, folder),
  }
}
