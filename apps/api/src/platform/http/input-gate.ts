import type { FastifyInstance } from 'fastify'
import type { Config } from '../../config.ts'
import { NotAllowedError } from '../errors.ts'
import { InputError, inputFault } from '../input-bounds.ts'
import { isTrustedOrigin } from '../sign-in/trusted-origins.ts'
import { httpMessages } from './http.messages.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Has sizes and words of its own for what it is sent; see graphql/limits. */
const LIMITS_ITSELF = new Set(['/graphql'])

/**
 * One gate before every route, so that none can forget it. What a page of another site sends on behalf of whoever looks at it is refused by
 * where it comes from, and texts that nothing here keeps are refused before a route reads them.
 */
export function addInputGate(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', async (request) => {
    if (READING.has(request.method)) return
    // A browser that leaves the origin out still says that another site is asking.
    const isForeign = request.headers['sec-fetch-site'] === 'cross-site'
    if (isForeign || !isTrustedOrigin(config, request.headers.origin ?? null, request.host)) throw foreignOrigin()
  })
  app.addHook('preValidation', async (request) => {
    const { query, params, body } = request
    const parts = LIMITS_ITSELF.has(request.routeOptions.url ?? '')
      ? [query]
      : [query, params, isPlain(body) ? body : null]
    for (const part of parts) {
      const fault = inputFault(part)
      if (fault !== null) throw new InputError(fault)
    }
  })
}

/** What was read whole: a stream is looked at by whoever reads it. */
function isPlain(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return typeof body === 'string'
  const prototype: unknown = Object.getPrototypeOf(body)
  return prototype === Object.prototype || prototype === null || Array.isArray(body)
}

function foreignOrigin(): NotAllowedError {
  return new NotAllowedError(httpMessages.INVALID_ORIGIN())
}
