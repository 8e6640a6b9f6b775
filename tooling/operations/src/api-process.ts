import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { leash } from '@payung/local-postgres/leash'
import { OperationError } from './operation-error.ts'

const READY_SECONDS_MAX = 60
const READY_POLL_MILLISECONDS = 50
/** Requests and jobs in hand may finish; what takes longer is repeated by its next owner. */
const STOP_SECONDS_MAX = 15
const LOG_BYTES_MAX = 20_000_000
const LOG_LINES_SHOWN = 15

export interface ApiProcess {
  /** Rejected if the process ends without having been asked to. */
  readonly ended: Promise<never>
  /** Gives it what it needs to begin. @returns fulfilled once /readyz says so */
  begin(port: number, env: Readonly<Record<string, string>>): Promise<void>
  stop(): Promise<void>
}

export interface ApiStart {
  readonly root: string
  readonly logFile: string
}

/**
 * Starts the API and its worker as one process, which logs into a file: the terminal is for people. It loads itself, and waits for its settings: the database
 * opens meanwhile.
 */
export function startApi({ root, logFile }: ApiStart): ApiProcess {
  const tooBig = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES_MAX
  const log = openSync(logFile, tooBig ? 'w' : 'a', 0o600)
  const child = spawn(process.execPath, [join(root, 'apps/api/dist/main.js'), '--settings-by-message'], {
    cwd: root,
    detached: true, // Ctrl-C reaches the whole group of the terminal; the API is told by us, and before PostgreSQL
    stdio: ['ignore', log, log, 'ipc'],
    env: { NODE_COMPILE_CACHE: compileCacheOf(root), ...withoutAdminUrl(process.env) },
  })
  closeSync(log)
  if (child.pid !== undefined) child.once('exit', leash(child.pid, 'TERM'))

  let isStopping = false
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const ended = exited.then(() => {
    if (isStopping) return new Promise<never>(() => {})
    process.stderr.write(`${lastLines(logFile)}\n`)
    throw stoppedByItself(logFile)
  })
  ended.catch(() => {}) // whoever waits for it hears of it; nobody may be waiting yet

  return {
    ended,
    begin: (port, env) => {
      child.send(env)
      return Promise.race([ended, answersReady(port, logFile)])
    },
    stop: async () => {
      isStopping = true
      child.kill('SIGTERM')
      const outcome = await Promise.race([exited, sleep(STOP_SECONDS_MAX * 1000, 'LATE', { ref: false })])
      if (outcome === 'LATE') child.kill('SIGKILL')
      await exited
    },
  }
}

/** Where Node keeps what it has compiled: a second start need not strip types and compile again. */
function compileCacheOf(root: string): string {
  return join(root, 'node_modules/.cache/payung/compiled')
}

/** The administrator's address stays with `start`: a hole in the API must not be a hole in every policy. */
function withoutAdminUrl({ DATABASE_ADMIN_URL: _, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env
}

async function answersReady(port: number, logFile: string): Promise<void> {
  const deadline = Date.now() + READY_SECONDS_MAX * 1000
  while (Date.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => null,
    )
    if (answer?.ok) return
    await sleep(READY_POLL_MILLISECONDS)
  }
  throw new OperationError('API_TIMED_OUT', {
    id: `API belum siap setelah ${READY_SECONDS_MAX} detik: baca ${logFile}.`,
    en: `The API was not ready after ${READY_SECONDS_MAX} seconds: read ${logFile}.`,
  })
}

function lastLines(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LOG_LINES_SHOWN).join('\n')
}

function stoppedByItself(logFile: string): OperationError {
  return new OperationError('API_STOPPED', {
    id: `API berhenti dengan sendirinya: penyebabnya ada di akhir ${logFile}.`,
    en: `The API stopped by itself: the reason is at the end of ${logFile}.`,
  })
}
