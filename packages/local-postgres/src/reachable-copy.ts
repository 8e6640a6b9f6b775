import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { missingPermission } from './local-postgres-error.ts'
import { binariesIn, type PostgresBinaries } from './postgres-binaries.ts'

/** Only root may write here, so nobody can slip in a server of their own. */
const HOME_OF_COPIES = '/var/lib/payung'

/**
 * Copies the binaries to where every user can reach them. PostgreSQL must find its own executable with plain
 * permissions: a capability lets it open files, but not recognise itself.
 */
export function reachableCopy(binaries: PostgresBinaries): PostgresBinaries {
  const { version } = JSON.parse(readFileSync(join(binaries.home, '../package.json'), 'utf8')) as { version: string }
  const copy = join(HOME_OF_COPIES, `postgres-${version}-${process.arch}`)
  if (existsSync(copy)) return binariesIn(copy)
  const unfinished = `${copy}.${process.pid}`
  try {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 })
    cpSync(binaries.home, unfinished, { recursive: true, verbatimSymlinks: true })
    chmodSync(unfinished, 0o755)
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (existsSync(copy)) return binariesIn(copy) // another start was faster
    throw missingPermission(join(HOME_OF_COPIES, basename(copy)), error)
  }
  return binariesIn(copy)
}
