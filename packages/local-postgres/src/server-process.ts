import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { leash } from './leash.ts'
import { missingPermission, portBusy, startFailed, startTimedOut } from './local-postgres-error.ts'
import type { Lodging } from './lodging.ts'
import type { Places } from './places.ts'
import { isAlive, readRunningServer } from './running-server.ts'
import { asArguments, type ServerSettings } from './server-settings.ts'

const POLL_MILLISECONDS = 20
const LOG_BYTES_MAX = 10_000_000
/** A fast shutdown writes a checkpoint; on a slow disk with a full 4 GB of log that may take a while. */
const STOP_SECONDS_MAX = 60

export interface ServerProcess {
  readonly port: number
  stop(): Promise<void>
}

export interface ServerStart {
  readonly places: Places
  readonly lodging: Lodging
  readonly port: number
  readonly settings: ServerSettings
  /** Beside what every server gets. */
  readonly environment: Readonly<Record<string, string>>
  readonly startSecondsMax: number
}

/** `ALREADY_RUNNING`: another process started a server for this cluster between our look and our start. */
export async function startServerProcess(start: ServerStart): Promise<ServerProcess | 'ALREADY_RUNNING'> {
  const { places, lodging, port } = start
  const logFrom = beginLog(places.logFile)
  const log = openSync(places.logFile, 'a', 0o600)
  const { command, args, options } = lodging.invocation(lodging.binaries.postgres, [
    '-D',
    places.cluster,
    '-p',
    String(port),
    ...asArguments(start.settings),
  ])
  // Its own process group: Ctrl-C in a terminal reaches the whole group, and PostgreSQL must go after its clients.
  const env = { ...options.env, ...start.environment }
  const child = spawn(command, args, { ...options, env, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  const exited = new Promise<'EXITED'>((resolve) => {
    child.once('exit', () => resolve('EXITED'))
    child.once('error', () => resolve('EXITED'))
  })
  if (child.pid === undefined) throw missingPermission(lodging.binaries.postgres)
  child.once('exit', leash(child.pid, 'INT'))

  const stop = async () => {
    child.ref() // else a program that has nothing left but this stop would end before it
    child.kill('SIGINT') // fast shutdown: sessions are ended, committed work is kept
    const outcome = await Promise.race([exited, sleep(STOP_SECONDS_MAX * 1000, 'LATE', { ref: false })])
    if (outcome === 'LATE') child.kill('SIGQUIT')
    await exited
  }

  const deadline = Date.now() + start.startSecondsMax * 1000
  while (Date.now() < deadline) {
    const outcome = await Promise.race([exited, sleep(POLL_MILLISECONDS)])
    if (outcome === 'EXITED') {
      const failure = classify(places.logFile, logFrom, start)
      if (failure === 'ALREADY_RUNNING') return failure
      throw failure
    }
    const running = readRunningServer(places.cluster)
    if (running?.pid === child.pid && running.ready) {
      child.unref()
      return { port, stop }
    }
  }
  await stop()
  throw startTimedOut(start.startSecondsMax, places.logFile)
}

function beginLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size < LOG_BYTES_MAX) return size
  try {
    closeSync(openSync(logFile, 'w', 0o600))
  } catch (error) {
    throw missingPermission(logFile, error)
  }
  return 0
}

function classify(logFile: string, logFrom: number, start: ServerStart) {
  const log = readFileSync(logFile).subarray(logFrom).toString()
  if (/lock file "postmaster\.pid" (already exists|is empty)|pre-existing shared memory block/.test(log))
    return 'ALREADY_RUNNING'
  if (/Address already in use/i.test(log)) return portBusy(start.port)
  if (/permission denied|invalid permissions|wrong ownership/i.test(log)) return missingPermission(start.places.cluster)
  const reason = log
    .split('\n')
    .filter((line) => /FATAL|PANIC|error/.test(line))
    .at(-1)
  return startFailed(reason?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? 'no reason given', logFile)
}

/** @throws LocalPostgresError PORT_BUSY */
export async function assertPortFree(port: number): Promise<void> {
  if ((await boundPort(port)) === null) throw portBusy(port)
}

export async function anyFreePort(): Promise<number> {
  const port = await boundPort(0)
  if (port === null) throw new Error('the operating system offers no free port')
  return port
}

/** Null where it is taken; 0 takes any. */
export function boundPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : null))
    })
  })
}

export async function waitForReady(cluster: string, secondsMax: number): Promise<number | null> {
  const deadline = Date.now() + secondsMax * 1000
  while (Date.now() < deadline) {
    const running = readRunningServer(cluster)
    if (running === null || !isAlive(running.pid)) return null
    if (running.ready) return running.port
    await sleep(POLL_MILLISECONDS)
  }
  return null
}
