import pg from 'pg'
import { OperationError } from './operation-error.ts'
import type { OwnServer } from './start-config.ts'

const CONNECT_MILLISECONDS_MAX = 10_000
const SERVER_VERSION_MIN = 18

/** What `start` may do with a PostgreSQL that somebody else runs. */
export type OwnServerAccess =
  | { readonly kind: 'ADMINISTERED'; readonly adminUrl: string }
  /** Somebody else has migrated it with `pnpm payung migrate`; all three roles are given. */
  | { readonly kind: 'PREPARED'; readonly urls: { readonly app: string; readonly auth: string; readonly jobs: string } }

/**
 * Looks at the server before anything is started.
 *
 * @throws OperationError DATABASE_UNREACHABLE, DATABASE_ROLE
 */
export async function inspectOwnServer(server: OwnServer): Promise<OwnServerAccess> {
  const { appUrl, authUrl, jobsUrl } = server
  if (server.adminUrl !== null) {
    await askForRole(server.adminUrl)
    return { kind: 'ADMINISTERED', adminUrl: server.adminUrl }
  }
  if (appUrl === null) throw new Error('an own server needs at least one address')
  const role = await askForRole(appUrl)
  // Many give the one address they have, that of an administrator. It is used to migrate; serving is left to the roles.
  if (role.mayAdminister) return { kind: 'ADMINISTERED', adminUrl: appUrl }
  if (authUrl !== null && jobsUrl !== null)
    return { kind: 'PREPARED', urls: { app: appUrl, auth: authUrl, jobs: jobsUrl } }
  throw new OperationError('DATABASE_ROLE', {
    id: 'DATABASE_URL bukan milik administrator: isi DATABASE_ADMIN_URL agar basis data dapat disiapkan, atau isi DATABASE_AUTH_URL dan DATABASE_JOBS_URL bila sudah disiapkan.',
    en: 'DATABASE_URL is not an administrator’s: set DATABASE_ADMIN_URL so that the database can be prepared, or DATABASE_AUTH_URL and DATABASE_JOBS_URL if it already is.',
  })
}

async function askForRole(url: string): Promise<{ mayAdminister: boolean }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MILLISECONDS_MAX })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; superuser: boolean }>(
      `select current_setting('server_version') as version, rolsuper as superuser from pg_roles where rolname = current_user`,
    )
    const [row] = rows
    if (row === undefined || Number.parseInt(row.version, 10) < SERVER_VERSION_MIN)
      throw tooOld(url, row?.version ?? '?')
    return { mayAdminister: row.superuser }
  } catch (error) {
    if (error instanceof OperationError) throw error
    throw unreachable(url, error)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Host, port and database: never the user's name or password, for terminals are photographed and logs are mailed. */
function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}:${port || 5432}${pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}

function unreachable(url: string, cause: unknown): OperationError {
  const reason = cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause)
  return new OperationError(
    'DATABASE_UNREACHABLE',
    {
      id: `Basis data ${placeOf(url)} tidak dapat dihubungi (${reason}): periksa DATABASE_URL, jaringan, dan apakah server PostgreSQL berjalan.`,
      en: `The database ${placeOf(url)} cannot be reached (${reason}): check DATABASE_URL, the network, and whether the PostgreSQL server runs.`,
    },
    { cause },
  )
}

function tooOld(url: string, version: string): OperationError {
  return new OperationError('DATABASE_UNREACHABLE', {
    id: `Basis data ${placeOf(url)} memakai PostgreSQL ${version}, sedangkan Payung memerlukan ${SERVER_VERSION_MIN}: naikkan versinya, atau kosongkan DATABASE_URL untuk memakai yang bawaan.`,
    en: `The database ${placeOf(url)} is PostgreSQL ${version}, but Payung needs ${SERVER_VERSION_MIN}: upgrade it, or leave DATABASE_URL empty to use the embedded one.`,
  })
}
