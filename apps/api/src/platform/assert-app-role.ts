import pg from 'pg'
import { CURRENT_ROLE } from './assert-app-role.queries.ts'

/** The server is connected as somebody who could step around row-level security. */
export class UnsafeRoleError extends Error {
  override readonly name = 'UnsafeRoleError'
}

interface RoleRow {
  readonly name: string
  readonly superuser: boolean
  readonly bypass: boolean
  readonly member_of: string[]
  readonly owns: boolean
}

/**
 * Refuses to work as a role that row-level security does not hold: a superuser, one with BYPASSRLS, an owner of tables, or a member of one of
 * these. A wrong DATABASE_URL would otherwise show every tenant's people to everybody, without any sign.
 *
 * @throws UnsafeRoleError
 */
export async function assertAppRole(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<RoleRow>(CURRENT_ROLE)
    const role = rows[0]
    if (role === undefined) throw new UnsafeRoleError('the database names no role for this connection')
    const why = role.superuser
      ? 'it is a superuser'
      : role.bypass
        ? 'it has BYPASSRLS'
        : role.owns
          ? 'it owns tables'
          : role.member_of.length > 0
            ? `it is a member of ${role.member_of.join(', ')}`
            : null
    if (why === null) return
    throw new UnsafeRoleError(
      `DATABASE_URL: peran basis data "${role.name}" dapat melewati pemisahan instansi. Pakai payung_app. / ` +
        `The database role "${role.name}" could see every tenant's rows: ${why}. Use payung_app.`,
    )
  } finally {
    await client.end()
  }
}
