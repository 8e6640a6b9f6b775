import { KEPT_IDLE_MILLISECONDS, openPool } from '@payung/database/pool'
import type { Config } from '../config.ts'
import type { SignedInUser } from './context.ts'
import type { Mailer } from './mailer.ts'
import { openAccountDevices } from './sign-in/account-devices.ts'
import { countAttempts } from './sign-in/attempts.ts'
import { openAuthEngine } from './sign-in/auth-engine.ts'
import { findSession } from './sign-in/find-session.ts'
import { guardAuthRequests } from './sign-in/guard.ts'
import { type Accepted, acceptInvitation, findInvitation, type OpenInvitation } from './sign-in/invitations.ts'
import { cookiePrefix, readSessionToken } from './sign-in/session-cookie.ts'
import { openSessionProofs } from './sign-in/session-proofs.ts'
import { shutAccounts } from './sign-in/shut-accounts.ts'
import { openSignInEvents } from './sign-in/sign-in-events.ts'
import { openSpentCodes } from './sign-in/spent-codes.ts'

export interface SignIn {
  /** Everything under `/api/auth/`. */
  handle(request: Request): Promise<Response>
  sessionOf(headers: Headers): Promise<SignedInUser | null>
  findInvitation(token: string): Promise<OpenInvitation | null>
  acceptInvitation(token: string, password: string | null): Promise<Accepted>
  close(): Promise<void>
}

export type FaultLog = (message: string, error: unknown) => void

/** Some are left for sessions, whatever those who sign in are waiting for: see `SIGN_IN` in `fair-shares/shares.ts`. */
const CONNECTIONS_MAX = 10

/** better-auth over its own schema and its own database role: the application's role never sees a password hash or a token. */
export async function openSignIn(
  config: Config,
  mailer: Mailer,
  publicUrl: () => string,
  onFault: FaultLog = (message) => process.stderr.write(`sign-in: ${message}\n`),
): Promise<SignIn> {
  const pool = openPool({
    connectionString: config.DATABASE_AUTH_URL,
    max: CONNECTIONS_MAX,
    idleTimeoutMillis: KEPT_IDLE_MILLISECONDS,
    options: '-c search_path=auth',
  })
  const pending = new Set<Promise<unknown>>()
  const inBackground = (work: Promise<unknown>) => {
    const watched = work
      .catch((error: unknown) => onFault('work after the answer failed', error))
      .finally(() => pending.delete(watched))
    pending.add(watched)
  }

  const shut = await shutAccounts(config, pool)
  // One after the other, on one connection.
  const sessionsEnded = shut.endSessions()
  inBackground(sessionsEnded)
  inBackground(sessionsEnded.catch(() => {}).then(() => shut.endWhatTheyGave()))
  const attempts = countAttempts(pool, config.PAYUNG_AUTH_SECRET)
  const events = openSignInEvents(pool)
  const engine = openAuthEngine({
    config,
    pool,
    mailer,
    publicUrl: publicUrl(),
    inBackground,
    onFault,
    mayMailReset: attempts.mayMailReset,
    onPasswordReset: async (user, address) => {
      await attempts.forgive(user.email, address)
      await events.record(user.id, 'PASSWORD_RESET')
    },
  })
  const isHttps = publicUrl().startsWith('https://')
  const cookieName = `${cookiePrefix(isHttps)}.session_token`
  const tokenIn = (headers: Headers) => readSessionToken(headers.get('cookie'), cookieName, config.PAYUNG_AUTH_SECRET)
  const sessionOf = async (headers: Headers) => {
    const token = tokenIn(headers)
    const user = token === null ? null : await findSession(pool, token, config.PAYUNG_SESSION_DAYS_MAX)
    return user === null || shut.has(user.id) ? null : user
  }

  return {
    handle: guardAuthRequests({
      engine,
      attempts,
      devices: openAccountDevices(pool, isHttps),
      proofs: openSessionProofs(pool),
      spentCodes: openSpentCodes(pool, config.PAYUNG_AUTH_SECRET),
      events,
      shut,
      sessionOf,
      tokenIn,
      tokenSetBy: (answer) =>
        answer.headers
          .getSetCookie()
          .map((cookie) => readSessionToken(cookie.split(';', 1)[0] ?? '', cookieName, config.PAYUNG_AUTH_SECRET))
          // One that was lengthened on the way is set first; what stays in the browser is the last.
          .findLast((token) => token !== null) ?? null,
      inBackground,
    }),
    sessionOf,
    findInvitation: (token) => findInvitation(pool, token),
    acceptInvitation: async (token, password) => {
      const { password: hasher } = await engine.$context
      return acceptInvitation(pool, token, password === null ? null : () => hasher.hash(password))
    },
    close: async () => {
      while (pending.size > 0) await Promise.all(pending)
      await pool.end()
    },
  }
}
