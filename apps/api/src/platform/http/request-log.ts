import type { FastifyInstance } from 'fastify'

/** Asked every few seconds by machines; at `info` they would drown everything else. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics'])

/**
 * One line for each request: which route, how it ended, how long it took. The route's pattern, not its address: addresses carry invitation
 * tokens and ids. The request's own id goes out in a header, so that a person's report leads to its line.
 */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }
    if (QUIET.has(route)) request.log.debug(line, 'answered')
    else request.log.info(line, 'answered')
    done()
  })
}
