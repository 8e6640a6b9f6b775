import type pg from 'pg'
import { CURRENT_ROLE } from './assert-app-role.queries.ts'
import { StartError } from './start-error.ts'

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
 * @throws StartError `DATABASE_ROLE`
 */
export async function assertAppRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<RoleRow>(CURRENT_ROLE)
  const [role] = rows
  const why = role === undefined ? 'it has no name' : powerOf(role)
  if (why === null) return
  throw new StartError('DATABASE_ROLE', {
    id: `DATABASE_URL: peran basis data "${role?.name}" dapat melewati pemisahan instansi (${why}): pakai payung_app.`,
    en: `DATABASE_URL: the database role "${role?.name}" could see every tenant's rows (${why}): use payung_app.`,
  })
}

/** By what a role steps around row-level security; null where it cannot. */
function powerOf({ superuser, bypass, owns, member_of: groups }: RoleRow): string | null {
  if (superuser) return 'it is a superuser'
  if (bypass) return 'it has BYPASSRLS'
  if (owns) return 'it owns tables'
  return groups.length > 0 ? `it is a member of ${groups.join(', ')}` : null
}
