import { type ChildProcess, spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { leash } from '@payung/local-postgres/leash'

export interface TurboRun {
  readonly child: ChildProcess
  /** Everything that was printed, and how it ended. */
  readonly finished: Promise<{ readonly exitCode: number; readonly output: string }>
  /** Ends the run and the tasks that it started. */
  stop(): Promise<void>
}

export interface TurboOptions {
  readonly root: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly onOutput?: (chunk: string) => void
}

/** Runs tasks through Turborepo, whose cache decides what is stale. */
export function runTurbo({ root, args, env = {}, onOutput }: TurboOptions): TurboRun {
  const binaries = join(root, 'node_modules/.bin')
  const child = spawn(join(binaries, 'turbo'), ['run', ...args], {
    cwd: root,
    detached: true, // in a process group of its own, which can be ended as a whole
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`,
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
      ...env,
    },
  })
  const letGo = child.pid === undefined ? () => {} : leash(child.pid, 'TERM')
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
      onOutput?.(chunk)
    })
  }
  const finished = new Promise<{ exitCode: number; output: string }>((resolve) => {
    child.once('error', (error) => resolve({ exitCode: 1, output: String(error) }))
    child.once('close', (code) => resolve({ exitCode: code === 0 && !isWhole(output) ? 1 : (code ?? 1), output }))
  }).finally(letGo)

  return {
    child,
    finished,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
      try {
        process.kill(-child.pid, 'SIGTERM')
      } catch {
        return // ended between the question and the signal
      }
      await finished
    },
  }
}

/** Stopped in the middle, Turborepo ends with 0 like a run that has done everything: what it says of its tasks tells the two apart. */
function isWhole(output: string): boolean {
  const [, successful, total] = /Tasks:\s+(\d+) successful, (\d+) total/.exec(stripVTControlCharacters(output)) ?? []
  return total !== undefined && successful === total
}
