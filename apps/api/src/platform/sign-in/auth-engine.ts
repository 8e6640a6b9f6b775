import { betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import type { Config } from '../../config.ts'
import type { Mailer } from '../mailer.ts'
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './password-rules.ts'
import { addressOf } from './request-parts.ts'
import { requestWindows } from './request-windows.ts'
import { cookiePrefix } from './session-cookie.ts'
import { passwordChangedMail, passwordResetMail } from './sign-in-mails.ts'
import { trustedOrigins } from './trusted-origins.ts'

/** The console asks for more once a minute, while somebody is there; more often than this nothing is written. */
const RENEWED_AFTER_SECONDS = 5
const RESET_LINK_SECONDS = 3600

export interface AuthEngineParts {
  readonly config: Config
  readonly pool: pg.Pool
  readonly mailer: Mailer
  readonly publicUrl: string
  /** Work whose length must not show in the answer. */
  readonly inBackground: (work: Promise<unknown>) => void
  readonly mayMailReset: (email: string) => Promise<boolean>
  readonly onPasswordReset: (user: { id: string; email: string }, address: string) => Promise<void>
  readonly onFault: (message: string, error: unknown) => void
}

/** better-auth with what is decided here: accounts come by invitation alone, and every link in a mail leads to our own address. */
export function openAuthEngine(parts: AuthEngineParts) {
  const { config, mailer, publicUrl, inBackground } = parts
  const isHttps = publicUrl.startsWith('https://')
  return betterAuth({
    appName: 'Payung',
    secret: config.PAYUNG_AUTH_SECRET,
    baseURL: publicUrl,
    basePath: '/api/auth',
    database: parts.pool,
    trustedOrigins: (request) => trustedOrigins(config, request?.headers.get('host') ?? null),
    advanced: {
      // Reads the whole catalogue of the database when the server starts. Thousands of servers of tests do not: one test asks for it.
      database: { generateId: false, validateSchema: config.NODE_ENV !== 'test' },
      cookiePrefix: cookiePrefix(isHttps),
      // It would write `__Secure-` before the prefix.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isHttps },
      // Named, because better-auth switches both off by itself when it believes to be in a test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      backgroundTasks: { handler: inBackground },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH_MIN,
      maxPasswordLength: PASSWORD_LENGTH_MAX,
      resetPasswordTokenExpiresIn: RESET_LINK_SECONDS,
      revokeSessionsOnPasswordReset: true,
      // The link is made here, from the configured address: what a request names as its host must never reach a mail.
      sendResetPassword: async ({ user, token }) => {
        if (await parts.mayMailReset(user.email))
          await mailer.send(passwordResetMail(user.email, `${publicUrl}/atur-sandi?token=${encodeURIComponent(token)}`))
      },
      onPasswordReset: async ({ user }, request) => {
        await parts.onPasswordReset(user, addressOf(request?.headers))
        inBackground(mailer.send(passwordChangedMail(user.email)))
      },
    },
    session: { expiresIn: config.PAYUNG_SESSION_MINUTES * 60, updateAge: RENEWED_AFTER_SECONDS },
    // By address, against floods; guessing is counted by account and address in attempts.ts.
    rateLimit: {
      enabled: true,
      customStorage: requestWindows(parts.pool, inBackground),
      window: 60,
      max: 240,
      customRules: {
        '/get-session': false,
        '/sign-in/email': { window: 60, max: 120 },
        '/request-password-reset': { window: 300, max: 20 },
        '/reset-password': { window: 60, max: 20 },
        '/change-password': { window: 60, max: 20 },
        '/two-factor/*': { window: 60, max: 30 },
      },
    },
    // Wrong codes are counted where wrong passwords are: its own lock would shut out the owner, too.
    plugins: [twoFactor({ issuer: 'Payung', accountLockout: { enabled: false } })],
    telemetry: { enabled: false },
    // Left alone it prints each refusal to the console, past our log and what that leaves out.
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error) || error.status === 'INTERNAL_SERVER_ERROR') parts.onFault('a fault', error)
      },
    },
    // Its own warnings name who tried to sign in; faults go into our log.
    logger: {
      level: 'error',
      log: (level, message, ...details) => {
        if (level === 'error')
          parts.onFault(
            withoutTail(message),
            details.find((detail) => detail instanceof Error),
          )
      },
    },
  })
}

/** `Invalid origin: https://…` repeats what was sent: the words before it say enough. */
const withoutTail = (message: string) => /^[A-Za-z ]{0,60}/.exec(message)?.[0].trim() || 'a fault'

export type AuthEngine = ReturnType<typeof openAuthEngine>
