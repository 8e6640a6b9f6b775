/** The address that a request came from, as our own server wrote it there. */
export function addressOf(headers: Headers | undefined): string {
  return headers?.get('x-forwarded-for') ?? ''
}

/** The body of a request, which stays to be read; empty where it is no JSON object. */
export async function readBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const body = await bodyOf(request)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

/** What a request or an answer carries; null for no JSON. */
export async function bodyOf(message: Request | Response): Promise<unknown> {
  return message
    .clone()
    .json()
    .catch(() => null)
}

export function textAt(body: unknown, name: string): string | null {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined
  return typeof value === 'string' ? value : null
}

/** The same request with another body. */
export function withBody(request: Request, body: Readonly<Record<string, unknown>>): Request {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return new Request(request.url, { method: request.method, headers, body: JSON.stringify(body) })
}

/** The same answer with one cookie more. */
export function withCookie(answer: Response, cookie: string): Response {
  const headers = new Headers(answer.headers)
  headers.append('set-cookie', cookie)
  return new Response(answer.body, { status: answer.status, headers })
}
