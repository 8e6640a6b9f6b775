import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { missingPermission, startFailed, wrongVersion } from './local-postgres-error.ts'
import type { Lodging } from './lodging.ts'
import type { Places } from './places.ts'
import { POSTGRES_MAJOR } from './postgres-binaries.ts'

/** Makes the directory; traversable by others, since the server may run as another user than we do. */
export function prepareDirectory(places: Places): void {
  try {
    mkdirSync(places.dataDir, { recursive: true, mode: 0o711 })
  } catch (error) {
    throw missingPermission(places.dataDir, error)
  }
}

/** @throws LocalPostgresError DATA_DIRECTORY_VERSION if another major version made the cluster */
export function assertVersion(places: Places): void {
  const file = join(places.cluster, 'PG_VERSION')
  if (!existsSync(file)) return
  const version = readFileSync(file, 'utf8').trim()
  if (version !== POSTGRES_MAJOR) throw wrongVersion(places.cluster, version, POSTGRES_MAJOR)
}

export function readPassword(places: Places): string {
  try {
    return readFileSync(places.passwordFile, 'utf8').trim()
  } catch (error) {
    throw missingPermission(places.passwordFile, error)
  }
}

/**
 * Creates the cluster unless there is one. It is built under another name and renamed last, so that an interrupted
 * first start leaves nothing that looks finished.
 */
export async function ensureCluster(places: Places, lodging: Lodging): Promise<void> {
  if (existsSync(join(places.cluster, 'PG_VERSION'))) return
  const unfinished = `${places.cluster}.new`
  const passwordForInitdb = `${places.passwordFile}.initdb`
  try {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { mode: 0o700 })
    const password = randomBytes(24).toString('base64url')
    writeFileSync(places.passwordFile, `${password}\n`, { mode: 0o600 })
    writeFileSync(passwordForInitdb, `${password}\n`, { mode: 0o600 })
    if (lodging.user !== null) {
      for (const path of [unfinished, passwordForInitdb]) chownSync(path, lodging.user.uid, lodging.user.gid)
    }
  } catch (error) {
    throw missingPermission(places.dataDir, error)
  }
  try {
    await runInitdb(unfinished, passwordForInitdb, lodging, places.logFile)
    renameSync(unfinished, places.cluster)
  } finally {
    rmSync(passwordForInitdb, { force: true })
  }
}

function runInitdb(directory: string, passwordFile: string, lodging: Lodging, logFile: string): Promise<void> {
  const { command, args, options } = lodging.invocation(lodging.binaries.initdb, [
    `--pgdata=${directory}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--data-checksums',
    // The whole cluster is discarded when this does not finish; the first checkpoint syncs what counts.
    '--no-sync',
  ])
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString()
    })
    child.once('error', (error) => reject(missingPermission(lodging.binaries.initdb, error)))
    child.once('close', (code) => {
      if (code === 0) return resolve()
      writeFileSync(logFile, complaint, { flag: 'a', mode: 0o600 })
      reject(
        /permission denied/i.test(complaint)
          ? missingPermission(directory)
          : startFailed(complaint.trim().split('\n').at(-1) ?? `initdb ${code}`, logFile),
      )
    })
  })
}
