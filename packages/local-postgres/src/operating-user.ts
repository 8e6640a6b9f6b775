import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { missingPermission } from './local-postgres-error.ts'

/** Whom the server process runs as; `null` is whoever runs this process. */
export type OperatingUser = { readonly uid: number; readonly gid: number } | null

/**
 * PostgreSQL refuses to run as root, and refuses a cluster that belongs to somebody else: root lends it to the owner of
 * the existing cluster, else to the user `postgres`, which is created where it is missing.
 *
 * @param cluster data directory; need not exist yet
 */
export function operatingUserFor(cluster: string): OperatingUser {
  const owner = statSync(cluster, { throwIfNoEntry: false })
  const me = process.getuid?.()
  if (me === undefined) return null
  if (me !== 0) {
    if (owner !== undefined && owner.uid !== me) throw missingPermission(cluster)
    return null
  }
  return owner !== undefined && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : postgresUser()
}

function postgresUser(): { uid: number; gid: number } {
  try {
    return idsOf('postgres')
  } catch {
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
  }
  try {
    return idsOf('postgres')
  } catch (error) {
    throw missingPermission('/etc/passwd', error)
  }
}

function idsOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
  return { uid: id('-u'), gid: id('-g') }
}
