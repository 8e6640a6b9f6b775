import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysMissing, LocalPostgresError, missingPermission } from './local-postgres-error.ts'

/** What one installation must keep: who loses `keys` loses every NIK in the database. */
export interface InstanceSecrets {
  readonly passwords: { readonly app: string; readonly auth: string; readonly jobs: string }
  /** Value of PAYUNG_KEYS. */
  readonly keys: string
  /** Signs the session cookies. */
  readonly authSecret: string
  /** The same for all demo accounts of this installation. */
  readonly demoPassword: string
}

/** What lies where in PAYUNG_DATA_DIR. */
export function instancePlaces(dataDir: string) {
  return {
    dataDir,
    postgres: join(dataDir, 'postgres'),
    secretsFile: join(dataDir, 'secrets.json'),
    lockFile: join(dataDir, 'start.lock'),
    apiLog: join(dataDir, 'api.log'),
  }
}

export type InstancePlaces = ReturnType<typeof instancePlaces>

/** The secrets of an installation, which a first start makes up and nobody has yet. */
export interface SecretsDraft {
  /** As they stand in the file, where another start may have kept its own meanwhile, else as they were made up. */
  readonly secrets: InstanceSecrets
  /** Whether they stand in the file. */
  readonly isKept: boolean
  /**
   * Writes them down, if they are new: only once the database agrees with them, so that no file holds keys that are not its.
   *
   * @returns what stands in the file: of two first starts, that of the other
   */
  keep(): InstanceSecrets
  /** Before the embedded cluster is made: a new one contradicts no key, and one without the file is refused ever after. */
  keepBeforeCluster(): void
}

/**
 * Reads the secrets of an installation, made on its first start and never again.
 *
 * @param givenKeys PAYUNG_KEYS of the settings, if they bring it: then the file keeps those, and none that nobody uses
 * @param givenAuthSecret PAYUNG_AUTH_SECRET, likewise
 * @throws LocalPostgresError PERMISSION, KEYS_MISSING
 */
export function openInstanceSecrets(
  places: InstancePlaces,
  givenKeys: string | null,
  givenAuthSecret: string | null = null,
): SecretsDraft {
  return withPermission(places, () => {
    mkdirSync(places.dataDir, { recursive: true, mode: 0o711 })
    const stored = () => withPermission(places, () => readSecrets(places.secretsFile))
    // Looked at before the file: another first start writes the file first, then makes data.
    const heldData = holdsData(places)
    // A restored backup without its keys: with new ones, old NIKs would stay shut and the same people come in a second time.
    if (stored() === null && givenKeys === null && heldData) throw keysMissing(places.dataDir)
    const madeUp = newSecrets(givenKeys, givenAuthSecret)
    const keep = () => stored() ?? withPermission(places, () => writeSecrets(places.secretsFile, madeUp))
    return {
      get secrets() {
        return stored() ?? madeUp
      },
      get isKept() {
        return stored() !== null
      },
      keep,
      keepBeforeCluster: () => {
        if (!holdsData(places)) keep()
      },
    }
  })
}

/** @throws LocalPostgresError PERMISSION */
function withPermission<T>(places: InstancePlaces, use: () => T): T {
  try {
    return use()
  } catch (error) {
    if (error instanceof LocalPostgresError) throw error
    if (error instanceof SyntaxError) throw error // a damaged file must never be replaced: it may hold the only keys
    throw missingPermission(places.secretsFile, error)
  }
}

/** Whether this machine has served an installation before. */
export function hasSecrets(places: InstancePlaces): boolean {
  return existsSync(places.secretsFile)
}

function holdsData(places: InstancePlaces): boolean {
  return existsSync(join(places.postgres, 'cluster')) || existsSync(join(places.dataDir, 'files'))
}

function readSecrets(file: string): InstanceSecrets | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as InstanceSecrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function newSecrets(givenKeys: string | null, givenAuthSecret: string | null): InstanceSecrets {
  const secret = () => randomBytes(24).toString('base64url')
  return {
    passwords: { app: secret(), auth: secret(), jobs: secret() },
    keys: givenKeys ?? `1:${randomBytes(32).toString('base64')}`,
    authSecret: givenAuthSecret ?? randomBytes(32).toString('base64url'),
    demoPassword: `payung-${randomBytes(4).toString('hex')}`,
  }
}

/** Written whole under another name and linked into place: of two first starts one wins, and both read the same. */
function writeSecrets(file: string, secrets: InstanceSecrets): InstanceSecrets {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  chmodSync(draft, 0o600)
  try {
    linkSync(draft, file)
    return secrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return JSON.parse(readFileSync(file, 'utf8')) as InstanceSecrets
  } finally {
    rmSync(draft, { force: true })
  }
}
