import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { assertVersion, ensureCluster, prepareDirectory, readPassword } from './cluster.ts'
import { LocalPostgresError, lockEmpty, startTimedOut } from './local-postgres-error.ts'
import { findLodging } from './lodging.ts'
import { type Places, placesIn } from './places.ts'
import { adminUrlOf, isLockFilledIn, LOCK_FILE, readRunningServer, servesCluster } from './running-server.ts'
import { anyFreePort, assertPortFree, type ServerStart, startServerProcess, waitForReady } from './server-process.ts'
import { LASTING_SERVER, type ServerSettings, THROWAWAY_ENVIRONMENT, THROWAWAY_SERVER } from './server-settings.ts'

export { LocalPostgresError } from './local-postgres-error.ts'

export interface LocalPostgres {
  /** Superuser, database `postgres`; holds the password: never print it. */
  readonly adminUrl: string
  readonly port: number
  /** False when another process had started the server: it alone may stop it. */
  readonly owned: boolean
  /** Fast shutdown: ends sessions, keeps what was committed. Does nothing to a server that is not `owned`. */
  stop(): Promise<void>
}

export interface LocalPostgresOptions {
  /** Handed to PostgreSQL as a whole; created if missing. */
  readonly dataDir: string
  /** Default: any free one. Ignored when a server of this directory already runs. */
  readonly port?: number
  readonly settings?: ServerSettings
  /** Variables of the server's process, beside what every server gets. */
  readonly environment?: Readonly<Record<string, string>>
  /** A crash recovery may have gigabytes to replay. Default 120. */
  readonly startSecondsMax?: number
}

/**
 * Starts the PostgreSQL of a directory, creating its cluster first, or attaches to the one that already serves it.
 * However this process ends, a server that it started ends with it.
 *
 * @throws LocalPostgresError
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const { settings = LASTING_SERVER, environment = {}, startSecondsMax = 120 } = options
  const places = placesIn(resolve(options.dataDir))
  prepareDirectory(places)
  assertVersion(places)

  const running = await attach(places, startSecondsMax)
  if (running !== null) return running

  if (options.port !== undefined) await assertPortFree(options.port)
  const lodging = findLodging(places)
  await ensureCluster(places, lodging)
  const server = await startOnPort(options.port, { places, lodging, settings, environment, startSecondsMax })
  if (server !== 'ALREADY_RUNNING') {
    const { port, stop } = server
    return { adminUrl: adminUrlOf(port, readPassword(places)), port, owned: true, stop }
  }
  if (!(await isLockFilledIn(places.cluster, startSecondsMax))) throw lockEmpty(join(places.cluster, LOCK_FILE))
  const others = await attach(places, startSecondsMax)
  if (others === null) throw startTimedOut(startSecondsMax, places.logFile)
  return others
}

const PORTS_TRIED = 5

/** Between finding a free port and taking it any program may take it, as one's own connection to elsewhere may: then another will do. */
async function startOnPort(port: number | undefined, start: Omit<ServerStart, 'port'>) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startServerProcess({ ...start, port: port ?? (await anyFreePort()) })
    } catch (error) {
      const isTaken = error instanceof LocalPostgresError && error.code === 'PORT_BUSY'
      if (!isTaken || port !== undefined || attempt === PORTS_TRIED) throw error
    }
  }
}

async function attach(places: Places, secondsMax: number): Promise<LocalPostgres | null> {
  if (readRunningServer(places.cluster) === null) return null
  const port = await waitForReady(places.cluster, secondsMax)
  if (port === null) return null
  const adminUrl = adminUrlOf(port, readPassword(places))
  if (!(await servesCluster(adminUrl, places.cluster))) return null
  return { adminUrl, port, owned: false, stop: () => Promise.resolve() }
}

/**
 * A server for tests: fast, in the temporary directory, gone with its data after `stop()`. If the process is killed
 * instead, the server still ends with it and only the files stay behind.
 */
export async function createThrowawayPostgres(): Promise<LocalPostgres> {
  const directory = mkdtempSync(join(tmpdir(), 'payung-postgres-'))
  chmodSync(directory, 0o711) // the server may run as another user than we do
  const dataDir = join(directory, 'server')
  const server = await startLocalPostgres({
    dataDir,
    settings: THROWAWAY_SERVER,
    environment: THROWAWAY_ENVIRONMENT,
  })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
