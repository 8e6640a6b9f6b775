import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testingPort } from '@payung/local-postgres/testing-port'

const START = fileURLToPath(new URL('../../operations/src/start.ts', import.meta.url))

export const DEMO_PASSWORD = 'payung-demo-2026'

export interface RunningPayung {
  readonly url: string
  readonly dataDir: string
  stop(): Promise<void>
}

/** The product as a person starts it, in a folder of its own: `pnpm start`, with a port and the demo that a test needs. */
export async function startPayung(
  demo: 'full' | 'none',
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningPayung> {
  const dataDir = await mkdtemp(join(tmpdir(), `payung-e2e-${demo}-`))
  await chmod(dataDir, 0o711) // the embedded PostgreSQL may run as another user
  const port = await testingPort()
  const child = spawn(process.execPath, [START], {
    env: {
      ...process.env,
      PORT: String(port),
      PAYUNG_DATA_DIR: dataDir,
      PAYUNG_DEMO: demo,
      PAYUNG_DEMO_PASSWORD: DEMO_PASSWORD,
      DATABASE_URL: '',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = `http://localhost:${port}`
  await waitUntilReady(child, url)
  return {
    url,
    dataDir,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGINT')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const START_MILLISECONDS_MAX = 600_000

async function waitUntilReady(child: ChildProcess, url: string): Promise<void> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const until = Date.now() + START_MILLISECONDS_MAX
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`start ended with ${child.exitCode}:\n${output}`)
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready && output.includes('Ctrl-C')) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  child.kill('SIGKILL')
  throw new Error(`start was not ready after ${START_MILLISECONDS_MAX / 1000} s:\n${output}`)
}
