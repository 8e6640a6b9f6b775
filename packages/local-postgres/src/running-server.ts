import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const POLL_MILLISECONDS = 20
export const LOCK_FILE = 'postmaster.pid'

export interface RunningServer {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

/**
 * Reads postmaster.pid, the lock file that PostgreSQL itself keeps in its data directory.
 *
 * @returns `null` if there is none, or if its process is gone (a crash or power cut leaves the file behind)
 */
export function readRunningServer(cluster: string): RunningServer | null {
  let lines: string[]
  try {
    lines = readFileSync(join(cluster, LOCK_FILE), 'utf8').split('\n')
  } catch {
    return null
  }
  // Lines: pid, data directory, start time, port, socket directory, listen address, shared memory key, status.
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!(pid > 0) || !isAlive(pid)) return null
  return { pid, port, ready: port > 0 && lines[7]?.trim() === 'ready' }
}

/**
 * A server that starts makes its lock file first and fills it in a moment later: until then nobody can say whose it is.
 *
 * @returns `false` if it is still empty in the end, as a power cut in that moment leaves it
 */
export async function isLockFilledIn(cluster: string, secondsMax: number): Promise<boolean> {
  const deadline = Date.now() + secondsMax * 1000
  while (statSync(join(cluster, LOCK_FILE), { throwIfNoEntry: false })?.size === 0) {
    if (Date.now() >= deadline) return false
    await sleep(POLL_MILLISECONDS)
  }
  return true
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export function adminUrlOf(port: number, password: string): string {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}

/** A pid may have been given to another program since, and the port too: only the server itself can say who it is. */
export async function servesCluster(adminUrl: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === cluster
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
