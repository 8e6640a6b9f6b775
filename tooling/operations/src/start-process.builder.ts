import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const READY_SECONDS_MAX = 120
const GONE_SECONDS_MAX = 30

/** What `pnpm start` runs, with a data directory of its own. */
export interface StartProcess {
  readonly child: ChildProcess
  /** Both streams, as far as they have come. */
  output(): string
  exited(): Promise<number | null>
  welcomed(): Promise<void>
}

export function aDataDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'payung-start-'))
  chmodSync(directory, 0o711)
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return join(directory, 'data')
}

export function startIn(dataDir: string, env: Readonly<Record<string, string>>, launcher?: string): StartProcess {
  const args = ['tooling/operations/bin/run.mjs', 'tooling/operations/src/start.ts']
  const [command, ...rest] =
    launcher === undefined ? [process.execPath, ...args] : [launcher, process.execPath, ...args]
  const child = spawn(command, rest, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...outside(process.env), PAYUNG_DATA_DIR: dataDir, PAYUNG_DEMO: 'none', LANG: 'C', ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = new Promise<number | null>((done) => child.once('close', (code) => done(code)))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
    await nothingLeftOf(dataDir)
  })
  return {
    child,
    output: () => output,
    exited: () => exited,
    welcomed: async () => {
      const deadline = Date.now() + READY_SECONDS_MAX * 1000
      while (!output.includes('Ctrl-C stops everything')) {
        if (child.exitCode !== null || Date.now() > deadline) throw new Error(`no welcome:\n${output}`)
        await sleep(50)
      }
    },
  }
}

/** The settings of the run that we are part of are not those of the start under test. */
function outside(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(PAYUNG_|DATABASE_|PORT$|LC_|TURBO_)/.test(name)))
}

/** Processes that have the data directory in their command line or environment; ended ones do not count. */
export function processesOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        const processText = `${readFileSync(`/proc/${pid}/cmdline`)}\0${readFileSync(`/proc/${pid}/environ`)}`
        return processText.includes(dataDir)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** @throws naming the processes that are still there after a while */
export async function nothingLeftOf(dataDir: string): Promise<void> {
  const deadline = Date.now() + GONE_SECONDS_MAX * 1000
  while (processesOf(dataDir).length > 0) {
    if (Date.now() > deadline) throw new Error(`still there: ${processesOf(dataDir).join(', ')}`)
    await sleep(100)
  }
}

export async function aFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}
