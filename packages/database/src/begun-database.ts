import type pg from 'pg'
import { fingerprintsOf, judgeKeys, KeyError, type KeyFingerprint, withClient } from './key-register.ts'
import { type RolePasswords, urlFor } from './roles.ts'

/** What PostgreSQL answers to a wrong password. */
const PASSWORD_WRONG = '28P01'
/** What it answers to an administrator who may make roles, and is not yet granted the owner of the tables. */
const NOT_GRANTED = '42501'

/**
 * Before anything is made up for a database: an installation that has begun has its keys and passwords already, and others would bring its
 * people in a second time, or shut its machines out.
 *
 * @param hasKeys whether the settings bring the keys: then the roles' passwords alone would be made up
 * @throws KeyError BEGUN_ELSEWHERE
 */
export async function assertNotBegun(url: string, hasKeys: boolean): Promise<void> {
  await withClient(url, async (client) => {
    if ((await hasBegun(client)) === true && (!hasKeys || (await existingRoles(client)).includes('payung_app')))
      throw new KeyError('BEGUN_ELSEWHERE')
  })
}

/**
 * Before anything is changed in a database, or written down beside it: it is compared here with keys that are not to be trusted yet. A database
 * that knows no key, has no tables, or does not yet let this administrator read them is judged when it is migrated (`ensureKeyRegister`).
 *
 * @param mayBringKeys the command is there to make new ones known
 * @throws KeyError
 */
export async function assertKeysFit(url: string, keys: string, { mayBringKeys = false } = {}): Promise<void> {
  const fault = await findKeyFault(url, keys)
  if (fault !== null && !(mayBringKeys && fault.code === 'KEY_UNKNOWN')) throw fault
}

/** @returns null also where no key is known yet */
export function findKeyFault(url: string, keys: string): Promise<KeyError | null> {
  return withClient(url, async (client) => {
    const registered = await readFingerprints(client)
    return registered.length === 0 ? null : judgeKeys(registered, fingerprintsOf(keys))
  })
}

/**
 * Before migrating sets the passwords of the roles: those that this machine made up for itself are not those by which other machines sign in.
 *
 * @param madeUp of the roles for which the settings bring none
 * @throws KeyError BEGUN_ELSEWHERE
 */
export async function assertPasswordsFit(adminUrl: string, madeUp: Partial<RolePasswords>): Promise<void> {
  const roles = await withClient(adminUrl, async (client) =>
    (await hasBegun(client)) === false ? [] : await existingRoles(client),
  )
  for (const role of ['app', 'auth', 'jobs'] as const) {
    const password = madeUp[role]
    if (password === undefined || !roles.includes(`payung_${role}`)) continue
    const error = await withClient(urlFor(adminUrl, role, password), async () => null).catch(
      (reason: unknown) => reason,
    )
    if ((error as pg.DatabaseError | null)?.code === PASSWORD_WRONG) throw new KeyError('BEGUN_ELSEWHERE')
  }
}

/**
 * Areas come first of all that is ever loaded.
 *
 * @returns null where the tables are not granted yet
 */
async function hasBegun(client: pg.Client): Promise<boolean | null> {
  if (!(await hasTable(client, 'area'))) return false
  const areas = await ifGranted(client.query('select from area limit 1'))
  return areas === null ? null : areas.rowCount !== 0
}

async function ifGranted<T>(read: Promise<T>): Promise<T | null> {
  return read.catch((error: unknown) => {
    if ((error as pg.DatabaseError).code === NOT_GRANTED) return null
    throw error
  })
}

async function existingRoles(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname in ('payung_app', 'payung_auth', 'payung_jobs')`,
  )
  return rows.map(({ name }) => name)
}

/** As any version of the table tells them: it is read before the database is brought to this one. */
async function readFingerprints(client: pg.Client): Promise<(KeyFingerprint & { readonly retiredAt: Date | null })[]> {
  if (!(await hasTable(client, 'encryption_key'))) return []
  const registered = await ifGranted(
    client.query<KeyFingerprint & { readonly retiredAt: Date | null }>(
      `select k.id, k.check_value as "checkValue", (to_jsonb(k) ->> 'retired_at')::timestamptz as "retiredAt" from encryption_key k order by k.position`,
    ),
  )
  return registered?.rows ?? []
}

async function hasTable(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ exists: boolean }>(`select to_regclass($1) is not null as exists`, [
    `public.${name}`,
  ])
  return rows[0]?.exists === true
}
