import { setTimeout as pause } from 'node:timers/promises'
import type { SignedInUser } from '../context.ts'
import type { Attempts } from './attempts.ts'
import type { AuthEngine } from './auth-engine.ts'
import { passwordFault } from './password-rules.ts'
import { lockedRefusal, presentRefusal, refusal } from './refusal-texts.ts'
import type { SignInEvents } from './sign-in-events.ts'
import { occurrenceOf } from './watch-answer.ts'

/** What of better-auth is open: everything else it could do is no part of Payung. */
const OPEN_PATHS = new Set([
  '/get-session',
  '/sign-in/email',
  '/sign-out',
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/request-password-reset',
  '/reset-password',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/generate-backup-codes',
])
/** A mail that is written and one that is not must look alike from outside. */
const RESET_MILLISECONDS_MIN = 250
const EMAIL_LENGTH_MAX = 254

export interface GuardParts {
  readonly engine: AuthEngine
  readonly attempts: Attempts
  readonly events: SignInEvents
  readonly sessionOf: (headers: Headers) => Promise<SignedInUser | null>
  readonly inBackground: (work: Promise<unknown>) => void
}

/** Stands around better-auth: which paths are open, who has tried too often, which passwords will do, and what is written down. */
export function guardAuthRequests(parts: GuardParts): (request: Request) => Promise<Response> {
  const { engine, attempts, events, sessionOf, inBackground } = parts

  return async (request) => {
    const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
    if (!OPEN_PATHS.has(path)) return refusal(404, 'NOT_FOUND')
    const body = request.method === 'POST' ? await readBody(request) : {}
    const fault = typeof body['newPassword'] === 'string' ? passwordFault(body['newPassword']) : null
    if (fault !== null) return refusal(400, fault.code, fault.text)

    if (path === '/sign-in/email') return signIn(request, body)
    if (path === '/request-password-reset') return askReset(request, body)

    const before = request.method === 'POST' ? await sessionOf(request.headers) : null
    const answer = await engine.handler(request)
    if (request.method !== 'POST') return answer.ok ? answer : presentRefusal(answer)
    const occurrence = occurrenceOf(path, { ok: answer.ok, body: await bodyOf(answer) }, before)
    if (occurrence !== null) {
      const userId = occurrence.userId ?? (await challenged(request))
      if (userId !== null) await events.record(userId, occurrence.action, occurrence.details)
    }
    return answer.ok ? answer : presentRefusal(answer)
  }

  async function signIn(request: Request, body: Record<string, unknown>): Promise<Response> {
    const email = typeof body['email'] === 'string' ? body['email'] : ''
    if (email.length > EMAIL_LENGTH_MAX) return refusal(400, 'INVALID_EMAIL')
    const address = request.headers.get('x-forwarded-for') ?? ''
    const attempt = await attempts.begin(email, address)
    if (attempt.lockedSeconds !== null) {
      if (attempt.lockedNow) inBackground(events.recordByEmail(email, 'SIGN_IN_LOCKED'))
      return lockedRefusal(attempt.lockedSeconds)
    }
    const answer = await engine.handler(request)
    if (!answer.ok) {
      // After the answer: writing it down takes longer for an account that exists.
      if (answer.status === 401) inBackground(events.recordByEmail(email, 'SIGN_IN_FAILED'))
      return presentRefusal(answer)
    }
    await attempts.succeed(email, address)
    const occurrence = occurrenceOf('/sign-in/email', { ok: true, body: await bodyOf(answer) }, null)
    if (occurrence?.userId != null) await events.record(occurrence.userId, occurrence.action, occurrence.details)
    return answer
  }

  async function askReset(request: Request, body: Record<string, unknown>): Promise<Response> {
    const [answer] = await Promise.all([engine.handler(request), pause(RESET_MILLISECONDS_MIN)])
    if (!answer.ok) return presentRefusal(answer)
    if (typeof body['email'] === 'string') inBackground(events.recordByEmail(body['email'], 'PASSWORD_RESET_ASKED'))
    return answer
  }

  /** A wrong second factor names its person only by the challenge in a cookie. */
  async function challenged(request: Request): Promise<string | null> {
    const cookie = request.headers.get('cookie')?.match(/(?:^|;\s*)(?:__Secure-)?payung\.two_factor=([^.;]+)/)?.[1]
    return cookie === undefined ? null : events.findChallenged(cookie)
  }
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

async function bodyOf(answer: Response): Promise<unknown> {
  return answer
    .clone()
    .json()
    .catch(() => null)
}
