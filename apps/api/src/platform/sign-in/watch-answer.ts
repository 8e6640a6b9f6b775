import type { SignedInUser } from '../context.ts'
import type { SignInAction } from './sign-in-events.ts'

/** What a request to sign-in's routes turned out to be: whom to write it down for, and how it is said. */
export interface Occurrence {
  readonly action: SignInAction
  readonly userId: string | null
  readonly details?: Readonly<Record<string, string>>
}

/** Succeeding at these is an event by itself, of the person whose session it was. */
const BY_SESSION: Readonly<Record<string, SignInAction>> = {
  '/sign-out': 'SIGNED_OUT',
  '/revoke-session': 'SESSIONS_REVOKED',
  '/revoke-sessions': 'SESSIONS_REVOKED',
  '/revoke-other-sessions': 'SESSIONS_REVOKED',
  '/change-password': 'PASSWORD_CHANGED',
  '/two-factor/disable': 'SECOND_FACTOR_DISABLED',
  '/two-factor/generate-backup-codes': 'BACKUP_CODES_MADE',
}

const SECOND_FACTOR: Readonly<Record<string, string>> = {
  '/two-factor/verify-totp': 'TOTP',
  '/two-factor/verify-backup-code': 'BACKUP_CODE',
}

/** Reads the event off a request and its answer; null where nothing happened that anybody must answer for. */
export function occurrenceOf(
  path: string,
  answered: { ok: boolean; body: unknown },
  before: SignedInUser | null,
): Occurrence | null {
  const means = SECOND_FACTOR[path]
  if (means !== undefined) {
    if (!answered.ok) return { action: 'SECOND_FACTOR_FAILED', userId: before?.id ?? null, details: { means } }
    if (before === null) return { action: 'SIGNED_IN', userId: userIn(answered.body), details: { means } }
    return before.secondFactor ? null : { action: 'SECOND_FACTOR_ENABLED', userId: before.id }
  }
  if (!answered.ok) return null
  if (path === '/sign-in/email') {
    const userId = userIn(answered.body)
    return userId === null ? null : { action: 'SIGNED_IN', userId, details: { means: 'PASSWORD' } }
  }
  const action = BY_SESSION[path]
  return action === undefined || before === null ? null : { action, userId: before.id }
}

function userIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('user' in body)) return null
  const { user } = body
  return typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'string' ? user.id : null
}
