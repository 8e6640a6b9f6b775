import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Line, line, median } from '../line.ts'

const run = promisify(execFile)
const ROUNDS = 3
/** The nursery that `start-worker-thread.ts` gives to jobs: 24 MB, of which a third is one half. */
const AS_JOBS_RUN = '--max-semi-space-size=8'

interface Rendering {
  readonly milliseconds: number
  readonly peakMegabytes: number
}

/** The annex of the province's decree as PDF, some 2,000 pages. In processor time: how many others share the machine changes nothing of it. */
export async function* measureAnnex(rows: number): AsyncGenerator<Line> {
  const tenth = Math.round(rows / 10)
  const [ours, small, plain]: [Rendering[], Rendering[], Rendering[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await render('ours', rows))
    small.push(await render('ours', tenth))
    plain.push(await render('plain', rows))
  }
  const millisecondsOf = (some: readonly Rendering[]) => median(some.map(({ milliseconds }) => milliseconds))
  const peakOf = (some: readonly Rendering[]) => median(some.map(({ peakMegabytes }) => peakMegabytes))
  const people = rows.toLocaleString('en')
  yield line({
    measure: `annex of ${people} people as PDF, against pdfkit’s own loop over the same cells, processor time`,
    ours: millisecondsOf(ours),
    peer: millisecondsOf(plain),
    unit: 'ms',
    toReach: 1.5,
  })
  yield line({
    measure: `peak memory of the process that renders it, ${people} people against a tenth`,
    ours: peakOf(ours),
    peer: peakOf(small),
    unit: 'MB',
    toReach: 1.3,
  })
}

async function render(how: 'ours' | 'plain', rows: number): Promise<Rendering> {
  const script = fileURLToPath(new URL('../annex-process.ts', import.meta.url))
  const { stdout } = await run(process.execPath, [AS_JOBS_RUN, script, how, String(rows)])
  return JSON.parse(stdout) as Rendering
}
