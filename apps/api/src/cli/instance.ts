import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assertKeysFit, assertNotBegun, assertPasswordsFit } from '@payung/database/begun-database'
import { ensureKeyRegister, openRegisteredVault } from '@payung/database/key-register'
import { migrate } from '@payung/database/migrate'
import { hasSecrets, instancePlaces, openInstanceSecrets } from '@payung/local-postgres/instance-secrets'
import { startLocalPostgres } from '@payung/local-postgres/local-postgres'
import { beginForRealPeople, letCalendarRun } from '@payung/reference-data/begin-database'
import pg from 'pg'
import { type CliConfig, readCliConfig } from '../config.ts'
import { DomainError } from '../platform/errors.ts'
import { cliMessages } from './cli.messages.ts'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

/** The installation that a command works on: the same that `start` would serve from this environment. */
export interface Instance {
  readonly config: CliConfig
  readonly dataDir: string
  readonly keys: string
  readonly urls: { readonly app: string; readonly jobs: string }
  /** Null where somebody else administers the database. */
  readonly adminUrl: string | null
  readonly migrated: readonly string[]
}

interface InstanceOptions {
  /** The command is there to make new keys known: those that are known are compared all the same. */
  readonly mayBringKeys?: boolean
}

/**
 * Attaches to the embedded database that runs, or starts it for itself and stops it at the end; or uses a server of one's own. The database is
 * brought to the newest schema, and a first use loads what a first start would: both only when it agrees on the keys.
 *
 * @throws KeyError of keys that are not those of the database: then nothing was changed, neither there nor in the data directory
 */
export async function withInstance<T>(
  report: (message: string) => void,
  use: (instance: Instance) => Promise<T>,
  { mayBringKeys = false }: InstanceOptions = {},
): Promise<T> {
  await using stack = new AsyncDisposableStack()
  const { config, dataDir, own, adminUrl, draft } = await attach(stack, assertNothingMadeUp)
  const ownPasswords = adminUrl === null ? {} : passwordsIn(config, adminUrl)
  const anyUrl = adminUrl ?? own
  if (anyUrl !== undefined) await assertKeysFit(anyUrl, config.PAYUNG_KEYS ?? draft.secrets.keys, { mayBringKeys })
  if (adminUrl !== null && own !== undefined)
    await assertPasswordsFit(adminUrl, without(draft.secrets.passwords, Object.keys(ownPasswords)))
  const secrets = draft.keep()
  // Not those of the draft: another first command may have kept its own.
  const keys = config.PAYUNG_KEYS ?? secrets.keys
  if (adminUrl === null) {
    const { DATABASE_URL: app, DATABASE_JOBS_URL: jobs } = config
    if (app === undefined || jobs === undefined) throw settingsMissing()
    if (!mayBringKeys) await openRegisteredVault(app, keys)
    return await use({ config, dataDir, keys, urls: { app, jobs }, adminUrl, migrated: [] })
  }
  const { applied, urls } = await migrate({
    adminUrl,
    passwords: { ...secrets.passwords, ...ownPasswords },
    onProgress: report,
  })
  if (!mayBringKeys) await ensureKeyRegister(adminUrl, keys)
  if (!mayBringKeys && (await isEmpty(adminUrl))) {
    if (config.PAYUNG_DEMO === 'off') await beginForRealPeople(adminUrl)
    else {
      const { loadDemo } = await import('@payung/demo-data/load-demo')
      await loadDemo({
        adminUrl,
        mode: config.PAYUNG_DEMO,
        password: config.PAYUNG_DEMO_PASSWORD ?? secrets.demoPassword,
        keys,
        dataDir,
        onProgress: ({ step, done, total }) => report(`${step} ${done}/${total}`),
      })
    }
  } else if (config.PAYUNG_DEMO === 'off') await letCalendarRun(adminUrl)
  return await use({ config, dataDir, keys, urls, adminUrl, migrated: applied })
}

/** What the database knows is shown to whoever has wrong keys, too: nothing is compared, and nothing changed but that a data directory begins. */
export async function withDatabase<T>(
  use: (database: { readonly url: string; readonly keys: string | null }) => Promise<T>,
): Promise<T> {
  await using stack = new AsyncDisposableStack()
  const { config, own, adminUrl, draft } = await attach(stack, async () => {})
  const url = adminUrl ?? own
  if (url === undefined) throw settingsMissing()
  return await use({ url, keys: config.PAYUNG_KEYS ?? (draft.isKept ? draft.secrets.keys : null) })
}

/** @param assertOwn of a server of one's own, before this machine makes anything up for it */
async function attach(stack: AsyncDisposableStack, assertOwn: typeof assertNothingMadeUp) {
  const config = readCliConfig()
  const dataDir = resolve(ROOT, config.PAYUNG_DATA_DIR)
  const places = instancePlaces(dataDir)
  const own = config.DATABASE_ADMIN_URL ?? config.DATABASE_URL
  let adminUrl = own === undefined ? null : await administrable(own)
  if (own !== undefined && !hasSecrets(places)) await assertOwn(config, own, adminUrl)
  const draft = openInstanceSecrets(places, config.PAYUNG_KEYS ?? null, config.PAYUNG_AUTH_SECRET ?? null)
  if (own === undefined) {
    draft.keepBeforeCluster()
    const server = await startLocalPostgres({ dataDir: places.postgres })
    stack.defer(server.stop)
    adminUrl = server.adminUrl
  }
  return { config, dataDir, own, adminUrl, draft }
}

function without<T extends object>(values: T, names: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name))) as Partial<T>
}

/** @throws KeyError BEGUN_ELSEWHERE where keys, or passwords of the roles, would be made up for what another machine serves */
async function assertNothingMadeUp(config: CliConfig, own: string, adminUrl: string | null): Promise<void> {
  const hasRoles = adminUrl === null || Object.keys(passwordsIn(config, adminUrl)).length === 3
  const hasKeys = config.PAYUNG_KEYS !== undefined
  if (!hasKeys || !hasRoles) await assertNotBegun(own, hasKeys)
}

/** Roles whose address is given keep the password in it. */
function passwordsIn(config: CliConfig, adminUrl: string): Partial<Record<'app' | 'auth' | 'jobs', string>> {
  const of = (url: string | undefined) =>
    url === undefined || url === adminUrl ? undefined : decodeURIComponent(new URL(url).password)
  const passwords = {
    app: of(config.DATABASE_URL),
    auth: of(config.DATABASE_AUTH_URL),
    jobs: of(config.DATABASE_JOBS_URL),
  }
  return Object.fromEntries(
    Object.entries(passwords).filter(([, password]) => password !== undefined && password !== ''),
  )
}

/** The address if its role may create the others, else null: then somebody has prepared the database. */
async function administrable(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ may: boolean }>(
      'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
    )
    return rows[0]?.may === true ? url : null
  } catch {
    throw new DomainError(cliMessages.DATABASE_UNREACHABLE())
  } finally {
    await client.end().catch(() => {}) // what failed before tells more
  }
}

/**
 * For what the application may not do.
 *
 * @throws DomainError SETTING_INVALID where somebody else administers the database
 */
export function administrator({ adminUrl }: Instance): string {
  if (adminUrl !== null) return adminUrl
  throw new DomainError(cliMessages['SETTING_INVALID/administrator']())
}

async function isEmpty(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return (await client.query('select from area limit 1')).rowCount === 0
  } finally {
    await client.end()
  }
}

function settingsMissing(): DomainError {
  return new DomainError(cliMessages.SETTING_INVALID())
}
