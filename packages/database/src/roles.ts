import pg from 'pg'

/** Passwords of the roles that sign in; the owner and the crossing role never do. */
export interface RolePasswords {
  readonly app: string
  readonly auth: string
  readonly jobs: string
}

const EXTENSIONS = ['pg_trgm', 'btree_gist', 'unaccent']

/**
 * Creates what belongs to the cluster rather than to a schema: the five roles, the database and its extensions.
 *
 * | role | may |
 * |---|---|
 * | payung_owner | own every table; nobody signs in as it, migrations SET ROLE to it |
 * | payung_crossing | own the listed functions that cross tenants; BYPASSRLS, never signs in |
 * | payung_app | what the server and its jobs do, always under row-level security |
 * | payung_auth | sign-in's own tables |
 * | payung_jobs | the job queue and the audit seals |
 *
 * Safe to repeat: passwords are set again, so a changed secret takes effect with the next migration.
 */
export async function ensureRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const database = (await client.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? ''
    await client.query(`do $$ begin
      perform pg_advisory_xact_lock(hashtext('payung roles'));
      ${[
        'payung_owner nologin',
        'payung_crossing nologin bypassrls',
        'payung_app login',
        'payung_auth login',
        'payung_jobs login',
      ]
        .map(
          (role) =>
            `if not exists (select from pg_roles where rolname = '${role.split(' ')[0]}') then create role ${role}; end if;`,
        )
        .join('\n')}
      grant payung_crossing, payung_jobs to payung_owner;
      execute format('grant payung_owner to %I', current_user);
    end $$`)
    for (const [role, password] of Object.entries(passwords)) {
      await client.query(`alter role payung_${role} password ${pg.escapeLiteral(password)}`)
    }
    for (const extension of EXTENSIONS) await client.query(`create extension if not exists ${extension}`)
    const db = pg.escapeIdentifier(database)
    await client.query(`grant create on schema public to payung_owner; grant create, connect, temporary on database ${db} to payung_owner;
      grant connect, temporary on database ${db} to payung_app, payung_auth; grant connect, create, temporary on database ${db} to payung_jobs`)
  })
}

/** Address of the same database for another role. */
export function urlFor(adminUrl: string, role: keyof RolePasswords, password: string): string {
  const url = new URL(adminUrl)
  url.username = `payung_${role}`
  url.password = encodeURIComponent(password)
  return url.toString()
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
