import type pg from 'pg'
import type { SignedInUser } from '../context.ts'
import { FIND_SESSION } from './find-session.queries.ts'

interface SessionRow {
  readonly id: string
  readonly expires_at: Date
  readonly user_id: string
  readonly email: string
  readonly name: string
  readonly second_factor: boolean
}

/**
 * Who holds this token, in one statement. It does not lengthen the session: a desk whose page asks for news by itself would stay signed in for
 * ever. `GET /api/auth/get-session` lengthens it, when somebody is there.
 *
 * Nor does anybody stay signed in for ever: after so many days a session ends, whoever is at work in it.
 *
 * Once the account has a second factor, a session that never passed it is nobody's, however it came to be.
 */
export async function findSession(pool: pg.Pool, token: string, daysMax: number): Promise<SignedInUser | null> {
  const { rows } = await pool.query<SessionRow>({
    name: 'find_session',
    text: FIND_SESSION,
    values: [token, daysMax],
  })
  const row = rows[0]
  if (row === undefined) return null
  return {
    id: row.user_id,
    email: row.email,
    name: row.name,
    sessionId: row.id,
    sessionExpiresAt: row.expires_at,
    secondFactor: row.second_factor,
  }
}
