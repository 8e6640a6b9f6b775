import type { Message } from '@payung/domain/text/define-messages'
import { refusalMessages } from './refusals.messages.ts'
import { signInMessages } from './sign-in.messages.ts'

/** What sign-in refuses, by better-auth's own codes and ours, as people read it. */
const KNOWN: Readonly<Record<string, () => Message>> = refusalMessages

/** A refusal as every route of sign-in answers it: code, both languages, and how long to wait where waiting helps. */
export function refusal(status: number, { code, text: { id, en } }: Message, retryAfterSeconds?: number): Response {
  const body = { code, message: id, messageEn: en, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) }
  return Response.json(body, {
    status,
    headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  })
}

/** The words of a code; a code without words of its own keeps its name. */
function refusalOf(code: string): Message {
  return KNOWN[code]?.() ?? { ...signInMessages.REFUSED(), code }
}

/** Says when to try again; the same words whether the account exists or not. */
export function lockedRefusal(retryAfterSeconds: number): Response {
  const minutes = Math.ceil(retryAfterSeconds / 60)
  return refusal(429, signInMessages.ACCOUNT_LOCKED({ minutes }), retryAfterSeconds)
}

export function throttledRefusal(retryAfterSeconds: number): Response {
  return refusal(429, signInMessages.TOO_MANY_REQUESTS({ retryAfterSeconds }), retryAfterSeconds)
}

/** better-auth's refusal in our shape; its cookies (an expired second-factor challenge) stay. */
export async function presentRefusal(answer: Response): Promise<Response> {
  const body: unknown = await answer.json().catch(() => null)
  if (answer.status === 429) {
    const hasCode = typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
    if (hasCode) return withCookies(refusal(429, refusalOf(String(body.code)), 900), answer)
    return withCookies(throttledRefusal(Number(answer.headers.get('x-retry-after') ?? 60)), answer)
  }
  const code =
    typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
      ? body.code
      : answer.status === 401
        ? 'UNAUTHORIZED'
        : answer.status === 404
          ? 'NOT_FOUND'
          : 'REFUSED'
  return withCookies(refusal(answer.status, refusalOf(code)), answer)
}

function withCookies(to: Response, from: Response): Response {
  for (const cookie of from.headers.getSetCookie()) to.headers.append('set-cookie', cookie)
  return to
}
