import type pg from 'pg'
import { AUDIT_SIGN_IN, AUDIT_SIGN_IN_BY_EMAIL, FIND_CHALLENGED, FIND_RESETTING } from './sign-in-events.queries.ts'

/** As `app.audit_sign_in` takes them. */
export type SignInAction =
  | 'SIGNED_IN'
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_LOCKED'
  | 'SIGNED_OUT'
  | 'SECOND_FACTOR_FAILED'
  | 'SECOND_FACTOR_ENABLED'
  | 'SECOND_FACTOR_DISABLED'
  | 'BACKUP_CODES_MADE'
  | 'PASSWORD_RESET_ASKED'
  | 'PASSWORD_RESET'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_CHECK_FAILED'
  | 'SESSIONS_REVOKED'

export interface Challenged {
  readonly id: string
  readonly email: string
}

export interface SignInEvents {
  record(userId: string, action: SignInAction, details?: Readonly<Record<string, string>>): Promise<void>
  /** By the address that somebody typed; nothing happens if it is nobody's. */
  recordByEmail(email: string, action: SignInAction): Promise<void>
  /** Whose second-factor challenge a cookie names. */
  findChallenged(challenge: string): Promise<Challenged | null>
  /** Whom a reset link names, while it holds. */
  findResetting(token: string): Promise<string | null>
}

/** The trace of sign-in in the logs of every tenant in which the person works. */
export function openSignInEvents(pool: pg.Pool): SignInEvents {
  return {
    async record(userId, action, details = {}) {
      await pool.query(AUDIT_SIGN_IN, [userId, action, JSON.stringify(details)])
    },
    async recordByEmail(email, action) {
      await pool.query(AUDIT_SIGN_IN_BY_EMAIL, [email.trim().toLowerCase(), action])
    },
    async findChallenged(challenge) {
      const { rows } = await pool.query<Challenged>(FIND_CHALLENGED, [challenge])
      return rows[0] ?? null
    },
    async findResetting(token) {
      const { rows } = await pool.query<{ value: string }>(FIND_RESETTING, [token])
      return rows[0]?.value ?? null
    },
  }
}
