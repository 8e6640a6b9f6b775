import { setTimeout as pause } from 'node:timers/promises'
import type { SignedInUser } from '../context.ts'
import type { AccountDevices } from './account-devices.ts'
import type { Attempts, Try } from './attempts.ts'
import type { AuthEngine } from './auth-engine.ts'
import { passwordFault } from './password-rules.ts'
import { lockedRefusal, presentRefusal, refusal } from './refusal-texts.ts'
import { refusalMessages } from './refusals.messages.ts'
import { addressOf, bodyOf, readBody, textAt, withBody, withCookie } from './request-parts.ts'
import type { SessionProofs } from './session-proofs.ts'
import type { ShutAccounts } from './shut-accounts.ts'
import type { SignInEvents } from './sign-in-events.ts'
import type { SpentCodes } from './spent-codes.ts'
import { occurrenceOf } from './watch-answer.ts'

/** What of better-auth is open without a session: everything else it could do is no part of Payung. */
const OPEN_PATHS: ReadonlySet<string> = new Set([
  '/sign-in/email',
  '/sign-out',
  '/request-password-reset',
  '/reset-password',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
])
/** And to whom is signed in. Whether they are is asked here: better-auth does not ask whether a session passed the second factor. */
const SESSION_PATHS: ReadonlySet<string> = new Set([
  '/get-session',
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
])
/** They take the current password from somebody who is signed in already, and so could be used to guess it. */
const PASSWORD_PATHS: ReadonlySet<string> = new Set([
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
])
const CODE_PATHS: ReadonlySet<string> = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code'])
/** A mail that is written and one that is not must look alike from outside. */
const RESET_MILLISECONDS_MIN = 250
const EMAIL_LENGTH_MAX = 254

export interface GuardParts {
  readonly engine: AuthEngine
  readonly attempts: Attempts
  readonly devices: AccountDevices
  readonly proofs: SessionProofs
  readonly spentCodes: SpentCodes
  readonly events: SignInEvents
  readonly shut: ShutAccounts
  readonly sessionOf: (headers: Headers) => Promise<SignedInUser | null>
  /** The session whose cookie a request brings, whatever it is worth. */
  readonly tokenIn: (headers: Headers) => string | null
  /** The session whose cookie an answer sets. */
  readonly tokenSetBy: (answer: Response) => string | null
  readonly inBackground: (work: Promise<unknown>) => void
}

/** Stands around better-auth: which paths are open, who has tried too often, which passwords will do, and what is written down. */
export function guardAuthRequests(parts: GuardParts): (request: Request) => Promise<Response> {
  const { engine, attempts, devices, proofs, spentCodes, events, shut, sessionOf, tokenIn, tokenSetBy, inBackground } =
    parts

  return async (request) => {
    const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
    if (!OPEN_PATHS.has(path) && !SESSION_PATHS.has(path)) return refusal(404, refusalMessages.NOT_FOUND())
    const body = request.method === 'POST' ? await readBody(request) : {}
    const newPassword = textAt(body, 'newPassword')
    const fault = newPassword === null ? null : passwordFault(newPassword)
    if (fault !== null) return refusal(400, fault)

    if (path === '/sign-in/email') return signIn(request, body)
    if (path === '/request-password-reset') return startReset(request, body)
    if (path === '/reset-password') return reset(request, body)

    const session = await sessionOf(request.headers)
    if (CODE_PATHS.has(path) && session === null) return checkCode(request, path, body)
    if (SESSION_PATHS.has(path) && session === null)
      return path === '/get-session' ? Response.json(null) : refusal(401, refusalMessages.UNAUTHORIZED())
    if (request.method !== 'POST') return answerOf(request)
    if (session === null) return answerOf(request)
    return PASSWORD_PATHS.has(path) ? checkPassword(request, path, body, session) : act(request, path, body, session)
  }

  async function answerOf(request: Request): Promise<Response> {
    const answer = await engine.handler(request)
    return answer.ok ? answer : presentRefusal(answer)
  }

  async function signIn(request: Request, body: Readonly<Record<string, unknown>>): Promise<Response> {
    const email = textAt(body, 'email') ?? ''
    if (email.length > EMAIL_LENGTH_MAX) return refusal(400, refusalMessages.INVALID_EMAIL())
    const attempt = await tryFrom(request, 'PASSWORD', email)
    const { lockedSeconds, lockedNow } = await attempts.begin(attempt)
    if (lockedSeconds !== null) {
      if (lockedNow) inBackground(events.recordByEmail(email, 'SIGN_IN_LOCKED'))
      return lockedRefusal(lockedSeconds)
    }
    const answer = await engine.handler(request)
    if (!answer.ok) {
      // After the answer: writing it down takes longer for an account that exists.
      if (answer.status === 401) inBackground(events.recordByEmail(email, 'SIGN_IN_FAILED'))
      return presentRefusal(answer)
    }
    await attempts.succeed(attempt)
    return welcome(request, '/sign-in/email', answer)
  }

  /** The second step of signing in. Whoever is here knows the password: their failures shut out no device of the owner's. */
  async function checkCode(request: Request, path: string, body: Readonly<Record<string, unknown>>): Promise<Response> {
    const person = await challenged(request)
    if (person === null) return answerOf(request)
    const attempt = await tryFrom(request, 'CODE', person.email)
    const { lockedSeconds, lockedNow } = await attempts.begin(attempt)
    if (lockedSeconds !== null) {
      if (lockedNow) await events.record(person.id, 'SIGN_IN_LOCKED', { means: 'SECOND_FACTOR' })
      return refusal(429, refusalMessages.ACCOUNT_TEMPORARILY_LOCKED(), lockedSeconds)
    }
    const answer = await answerOnce(request, path, body, person.id)
    if (!answer.ok) {
      const occurrence = occurrenceOf(path, { ok: false, body: null }, null)
      if (occurrence !== null) await events.record(person.id, occurrence.action, occurrence.details)
      return presentRefusal(answer)
    }
    await attempts.succeed(attempt)
    return welcome(request, path, answer)
  }

  /** A code of the authenticator is looked at once; better-auth itself would take it again for as long as it holds. */
  async function answerOnce(
    request: Request,
    path: string,
    body: Readonly<Record<string, unknown>>,
    userId: string,
  ): Promise<Response> {
    const code = path === '/two-factor/verify-totp' ? textAt(body, 'code') : null
    if (code === null) return engine.handler(request)
    if (!(await spentCodes.spend(userId, code))) return refusal(401, refusalMessages.CODE_USED())
    const answer = await engine.handler(request)
    if (!answer.ok) await spentCodes.giveBack(userId, code)
    return answer
  }

  /** Somebody is in now, unless a second factor is still to come: the session says what it passed, and the device is known from here on. */
  async function welcome(request: Request, path: string, answer: Response): Promise<Response> {
    const body = await bodyOf(answer)
    const token = textAt(body, 'token')
    // The browser forgets the session that it had before; whoever has a copy of it could go on.
    const former = tokenIn(request.headers)
    if (former !== null && former !== token) await proofs.end(former)
    const occurrence = occurrenceOf(path, { ok: true, body }, null)
    if (occurrence?.userId == null) return answer
    if (shut.has(occurrence.userId)) {
      await shut.endSessions()
      return refusal(403, refusalMessages.ACCOUNT_SHUT())
    }
    // Without a code this far only from a trusted device, which passed the second factor before, or from an account that has none.
    if (token !== null && (CODE_PATHS.has(path) || isSecured(body))) await proofs.prove(token)
    await events.record(occurrence.userId, occurrence.action, occurrence.details)
    return withCookie(answer, await devices.know(occurrence.userId, request.headers.get('cookie')))
  }

  async function checkPassword(
    request: Request,
    path: string,
    body: Readonly<Record<string, unknown>>,
    session: SignedInUser,
  ): Promise<Response> {
    const attempt: Try = {
      secret: 'PASSWORD',
      email: session.email,
      address: addressOf(request.headers),
      known: session.sessionId,
    }
    const { lockedSeconds, lockedNow } = await attempts.begin(attempt)
    if (lockedSeconds !== null) {
      if (lockedNow) await events.record(session.id, 'SIGN_IN_LOCKED', { at: path })
      return lockedRefusal(lockedSeconds)
    }
    // All other sessions end with the old password, whatever the request would have.
    const heard = path === '/change-password' ? withBody(request, { ...body, revokeOtherSessions: true }) : request
    const answer = await act(heard, path, body, session)
    const wrong = textAt(await bodyOf(answer), 'code') === 'INVALID_PASSWORD'
    if (wrong) await events.record(session.id, 'PASSWORD_CHECK_FAILED', { at: path })
    else await (answer.ok ? attempts.succeed(attempt) : attempts.giveBack(attempt))
    return answer
  }

  /** What somebody who is signed in does to their own account. */
  async function act(
    request: Request,
    path: string,
    sent: Readonly<Record<string, unknown>>,
    session: SignedInUser,
  ): Promise<Response> {
    const answer = await answerOnce(request, path, sent, session.id)
    const body = await bodyOf(answer)
    const occurrence = occurrenceOf(path, { ok: answer.ok, body }, session)
    if (occurrence !== null) await events.record(session.id, occurrence.action, occurrence.details)
    if (!answer.ok) return presentRefusal(answer)
    if (occurrence?.action === 'SECOND_FACTOR_ENABLED') {
      const token = tokenSetBy(answer)
      if (token !== null) await proofs.prove(token)
      await proofs.endUnproven(session.id)
      await devices.forgetTrusted(session.id)
    }
    if (path === '/two-factor/disable') await devices.forgetTrusted(session.id)
    if (path === '/revoke-sessions') await devices.forgetAll(session.id)
    if (path !== '/change-password' && path !== '/revoke-other-sessions') return answer
    const token = textAt(body, 'token')
    if (token !== null && session.secondFactor) await proofs.prove(token)
    await devices.forgetAll(session.id)
    return withCookie(answer, await devices.know(session.id, request.headers.get('cookie')))
  }

  async function startReset(request: Request, body: Readonly<Record<string, unknown>>): Promise<Response> {
    const [answer] = await Promise.all([engine.handler(request), pause(RESET_MILLISECONDS_MIN)])
    if (!answer.ok) return presentRefusal(answer)
    const email = textAt(body, 'email')
    if (email !== null) inBackground(events.recordByEmail(email, 'PASSWORD_RESET_ASKED'))
    return answer
  }

  /** The mailbox is proof: every device is a stranger again but the one at which the link was opened. */
  async function reset(request: Request, body: Readonly<Record<string, unknown>>): Promise<Response> {
    const userId = await events.findResetting(textAt(body, 'token') ?? '')
    const answer = await engine.handler(request)
    if (!answer.ok) return presentRefusal(answer)
    if (userId === null) return answer
    await devices.forgetAll(userId)
    return withCookie(answer, await devices.know(userId, request.headers.get('cookie')))
  }

  async function tryFrom(request: Request, secret: Try['secret'], email: string): Promise<Try> {
    const device = await devices.findKnown(email, request.headers.get('cookie'))
    return { secret, email, address: addressOf(request.headers), known: device }
  }

  /** Between password and code, a person is named only by the challenge in a cookie. */
  async function challenged(request: Request) {
    const cookie = request.headers.get('cookie')?.match(/(?:^|;\s*)(?:__Host-)?payung\.two_factor=([^.;]+)/)?.[1]
    return cookie === undefined ? null : events.findChallenged(cookie)
  }
}

function isSecured(body: unknown): boolean {
  const user = typeof body === 'object' && body !== null && 'user' in body ? body.user : null
  return typeof user === 'object' && user !== null && 'twoFactorEnabled' in user && user.twoFactorEnabled === true
}
