/**
 * The REST endpoints of sign-in, as functions. Nothing else in the console talks to `/api/auth`.
 *
 * Faults are values, not exceptions: each screen must find words for them.
 */
export type AuthAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: AuthProblem }

export interface AuthProblem {
  /** As the server names it, or `OFFLINE`, `NOT_FOUND`, `UNKNOWN` where it said nothing. */
  readonly code: string
  /** The server's words in both languages, with what to do and how long to wait. */
  readonly said: { readonly message: string; readonly messageEn: string } | null
}

export interface CurrentSession {
  readonly session: {
    readonly id: string
    readonly token: string
    readonly expiresAt: string
    /** When it was lengthened last. */
    readonly updatedAt: string
  }
  readonly user: { readonly name: string; readonly email: string; readonly twoFactorEnabled?: boolean | null }
}

export interface ListedSession {
  readonly id: string
  readonly token: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly expiresAt: string
  readonly ipAddress?: string | null
  readonly userAgent?: string | null
}

export async function signIn(credentials: { email: string; password: string }) {
  const answer = await post<{ twoFactorRedirect?: boolean }>('/sign-in/email', credentials)
  return answer.ok && answer.value.twoFactorRedirect === true ? answer : begun(answer)
}

export async function verifyTotp(input: { code: string; trustDevice: boolean }) {
  return begun(await post('/two-factor/verify-totp', input))
}

export async function verifyBackupCode(input: { code: string }) {
  return begun(await post('/two-factor/verify-backup-code', input))
}

/** Set while somebody has left this device and the server has not heard it: their session would let the next person in. */
const OWED_SIGN_OUT = 'payung.sign-out-owed'

/** Ends the session. Where the server cannot be reached it is owed: {@link leftSessionIsOver}. */
export async function signOut() {
  localStorage.setItem(OWED_SIGN_OUT, 'yes')
  return begun(await post('/sign-out', {}))
}

/** @returns false while a session that somebody left could not be ended: nobody is let in by it. */
export async function leftSessionIsOver(): Promise<boolean> {
  return localStorage.getItem(OWED_SIGN_OUT) === null || (await signOut()).ok
}

/** After this the cookie of this device is not of somebody who left. */
function begun<Answer extends AuthAnswer<unknown>>(answer: Answer): Answer {
  if (answer.ok) localStorage.removeItem(OWED_SIGN_OUT)
  return answer
}

/** How the session stands; only looking does not lengthen it, or an unattended desk would stay open for ever. */
export function lookAtSession() {
  return call<CurrentSession | null>('/get-session?disableRefresh=true', { method: 'GET' })
}

/** Somebody is here: begins the session's time anew. */
export function extendSession() {
  return call<CurrentSession | null>('/get-session', { method: 'GET' })
}

export function requestPasswordReset(input: { email: string; redirectTo: string }) {
  return post('/request-password-reset', input)
}

export function resetPassword(input: { newPassword: string; token: string }) {
  return post('/reset-password', input)
}

export function listSessions() {
  return call<readonly ListedSession[]>('/list-sessions', { method: 'GET' })
}

export function revokeSession(input: { token: string }) {
  return post('/revoke-session', input)
}

export function revokeOtherSessions() {
  return post('/revoke-other-sessions', {})
}

export function changePassword(input: { currentPassword: string; newPassword: string }) {
  return post('/change-password', input)
}

export function enableTotp(input: { password: string }) {
  return post<{ totpURI: string; backupCodes: readonly string[] }>('/two-factor/enable', input)
}

export function disableTotp(input: { password: string }) {
  return post('/two-factor/disable', input)
}

/** New codes; the ones before open nothing any more. */
export function generateBackupCodes(input: { password: string }) {
  return post<{ backupCodes: readonly string[] }>('/two-factor/generate-backup-codes', input)
}

export function changeName(input: { name: string }) {
  return post('/update-user', input)
}

function post<Value = unknown>(path: string, body: object): Promise<AuthAnswer<Value>> {
  return call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

function call<Value>(path: string, init: RequestInit): Promise<AuthAnswer<Value>> {
  return askJson(`/api/auth${path}`, init)
}

/**
 * One JSON answer of our own server; every way it can fail becomes a problem with a code.
 *
 * @param send by which it goes: patiently where a busy server may be asked again
 */
export async function askJson<Value>(
  address: string,
  init?: RequestInit,
  send: typeof fetch = (...request) => fetch(...request),
): Promise<AuthAnswer<Value>> {
  let response: Response
  try {
    response = await send(address, { credentials: 'same-origin', ...init })
  } catch {
    return { ok: false, problem: { code: 'OFFLINE', said: null } }
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return { ok: true, value: body as Value }
  return { ok: false, problem: readProblem(response.status, body) }
}

function readProblem(status: number, body: unknown): AuthProblem {
  const { code, message, messageEn } = (body ?? {}) as Record<string, unknown>
  const words = typeof message === 'string' && typeof messageEn === 'string' ? { message, messageEn } : null
  if (typeof code === 'string') return { code, said: words }
  return { code: status === 404 ? 'NOT_FOUND' : 'UNKNOWN', said: words }
}
