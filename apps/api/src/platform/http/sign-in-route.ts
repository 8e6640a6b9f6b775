import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DOOR_PRICES } from '../fair-shares/door-prices.ts'
import type { Doors } from '../fair-shares/doors.ts'
import type { SignIn } from '../sign-in.ts'

/** Hands `/api/auth/*` to better-auth as a Fetch request and its answer back, each cookie in a header of its own. */
export function addSignInRoute(app: FastifyInstance, doors: Doors, signIn: SignIn): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      // Whoever sends something has a password or a code in it; the rest is only looked up.
      const door = request.method === 'GET' ? DOOR_PRICES.session : DOOR_PRICES.signIn
      return sendFetchAnswer(reply, await doors.stranger(request, door, () => signIn.handle(asFetchRequest(request))))
    },
  })
}

export async function sendFetchAnswer(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  reply.code(answer.status)
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') reply.header(name, value)
  })
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
  // Who is signed in must not stay in a cache between here and the browser.
  reply.header('cache-control', 'no-store')
  return reply.send(answer.body === null ? null : await answer.text())
}

export function asHeaders(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  // Throttling counts by this address; what a client writes into the header itself is replaced.
  headers.set('x-forwarded-for', request.ip)
  return headers
}

function asFetchRequest(request: FastifyRequest): Request {
  const url = new URL(request.url, `${request.protocol}://${request.host}`)
  const hasBody = request.method !== 'GET' && request.body !== undefined && request.body !== null
  return new Request(url, {
    method: request.method,
    headers: asHeaders(request),
    ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
  })
}
