import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testingPort } from '@payung/local-postgres/testing-port'
import { type Line, line, median } from '../line.ts'

/** As `pnpm start` runs it. */
const START = ['../../../operations/bin/run.mjs', '../../../operations/src/start.ts'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)
const BARE = [fileURLToPath(new URL('../peers/bare-start.ts', import.meta.url))]
const ROUNDS = 3

/** From the command to an address that is ready, once everything is installed, built and loaded. */
export async function* measureSecondStart(): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const folder = async (name: string) => {
    const path = await mkdtemp(join(tmpdir(), `payung-bench-${name}-`))
    await chmod(path, 0o711) // the embedded PostgreSQL may run as another user
    stack.defer(() => rm(path, { recursive: true, force: true }))
    return path
  }
  const [oursDir, bareDir] = [await folder('start'), await folder('bare')]
  const startOurs = () => startAndStop(START, 'SIGINT', { PAYUNG_DATA_DIR: oursDir, PAYUNG_DEMO: 'none' })
  const startBare = () => startAndStop(BARE, 'SIGTERM', { BENCH_DATA_DIR: bareDir })
  await startOurs()
  await startBare()
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await startOurs())
    peer.push(await startBare())
  }
  yield line({
    measure: 'second start, command to ready, against bare PostgreSQL and an empty Fastify',
    ours: median(ours),
    peer: median(peer),
    unit: 'ms',
  })
}

const MILLISECONDS_MAX = 180_000

async function startAndStop(
  script: readonly string[],
  signal: NodeJS.Signals,
  settings: Record<string, string>,
): Promise<number> {
  const port = await testingPort()
  const began = performance.now()
  const child = spawn(process.execPath, [...script], {
    env: { ...process.env, ...settings, PORT: String(port) },
    stdio: 'ignore',
  })
  await untilReady(child, port)
  const took = performance.now() - began
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
  return took
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const until = Date.now() + MILLISECONDS_MAX
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`a start ended with ${child.exitCode}`)
    const ready = await fetch(`http://localhost:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('a start was not ready in time')
}
